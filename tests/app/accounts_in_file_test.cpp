// In the file of a real run: rupiah and persons are accounted for exactly, the file says what it is, and the fit of the
// population is in it.

#include <gtest/gtest.h>

#include "tests/app/small_world_run.hpp"

namespace guyub {
namespace {

class AccountsInFile : public testing::Test {
 protected:
  AccountsInFile() : file(small_world_file()), variants(file.texts("/scenario")) {}

  NetcdfReader file;
  std::vector<std::string> variants;
};

/// The region's cash book in whole rupiah: one entry a variant, replicate, month and programme.
struct CashBook {
  explicit CashBook(const NetcdfReader& file)
      : shape(file.describe("/ledger/rupiah").shape), items(file.texts("/ledger/item")), rupiah(file.integers("/ledger/rupiah")) {}

  std::int64_t amount(std::size_t v, std::size_t r, std::size_t m, std::size_t p, const std::string& item) const {
    const auto found = std::find(items.begin(), items.end(), item);
    if (found == items.end()) throw std::runtime_error("no item " + item);
    return rupiah.at((((v * shape[1] + r) * shape[2] + m) * shape[3] + p) * shape[4] + static_cast<std::size_t>(found - items.begin()));
  }

  template <class Visit>
  void for_each_month(Visit&& visit) const {
    for (std::size_t v = 0; v < shape[0]; ++v) {
      for (std::size_t r = 0; r < shape[1]; ++r) {
        for (std::size_t m = 0; m < shape[2]; ++m) visit(v, r, m);
      }
    }
  }

  std::vector<std::size_t> shape;
  std::vector<std::string> items;
  std::vector<std::int64_t> rupiah;
};

TEST_F(AccountsInFile, BudgetIsHouseholdsDeliveryLeakageAndUnspentToTheRupiah) {
  const CashBook book(file);
  ASSERT_EQ(book.items.size(), 6u);
  std::vector<std::int64_t> paid(variants.size(), 0);
  book.for_each_month([&](std::size_t v, std::size_t r, std::size_t m) {
    for (std::size_t p = 0; p < book.shape[3]; ++p) {
      const auto amount = [&](const char* item) { return book.amount(v, r, m, p, item); };
      EXPECT_EQ(amount("appropriated") + amount("carried_in"),
                amount("households") + amount("delivery") + amount("leakage") + amount("unspent"))
          << variants[v] << " month " << m << " programme " << p;
      EXPECT_EQ(amount("carried_in"), m == 0 ? 0 : book.amount(v, r, m - 1, p, "unspent"));
      paid[v] += amount("households");
    }
  });
  for (std::size_t v = 0; v < variants.size(); ++v) {
    const bool none = variants[v].starts_with("no_programme");
    EXPECT_EQ(paid[v] > 0, !none) << variants[v];
  }
  EXPECT_TRUE(std::all_of(book.rupiah.begin(), book.rupiah.end(), [](std::int64_t amount) { return amount >= 0; }));
}

TEST_F(AccountsInFile, HouseholdsReceiveWhatTheCashBookPays) {
  const CashBook book(file);
  const Table transfers(file, "/transfers_per_capita"), persons(file, "/persons"), households(file, "/households");
  std::size_t exact = 0;
  book.for_each_month([&](std::size_t v, std::size_t r, std::size_t m) {
    std::int64_t paid = 0;
    for (std::size_t p = 0; p < book.shape[3]; ++p) paid += book.amount(v, r, m, p, "households");
    const std::int64_t received = std::llround(transfers.at({v, r, m}) * persons.at({v, r, m}));
    // What a household was paid whose last member died in the same month is in no indicator of the living.
    const bool somebody_died_out = m == 0 || households.at({v, r, m}) < households.at({v, r, m - 1});
    EXPECT_LE(received, paid) << variants[v] << " month " << m;
    if (somebody_died_out) return;
    EXPECT_EQ(received, paid) << variants[v] << " month " << m;
    if (paid > 0) ++exact;
  });
  EXPECT_GT(exact, 20u);
}

TEST_F(AccountsInFile, VariantsWithTheSameProgrammeGetTheSameBudget) {
  const CashBook book(file);
  const auto total = [&](const std::string& id) {
    const auto v = static_cast<std::size_t>(std::find(variants.begin(), variants.end(), id) - variants.begin());
    std::int64_t sum = 0;
    for (std::size_t m = 0; m < book.shape[2]; ++m) {
      for (std::size_t p = 0; p < book.shape[3]; ++p) sum += book.amount(v, 0, m, p, "appropriated");
    }
    return sum;
  };
  EXPECT_EQ(total("pkh_participatory"), total("pkh"));
  EXPECT_NE(total("bpnt"), total("pkh"));
}

TEST_F(AccountsInFile, PersonsChangeByBirthsLessDeathsAndByThoseWhoComeAndGo) {
  const Table persons(file, "/persons"), births(file, "/births"), deaths(file, "/deaths"), in(file, "/moved_in"), out(file, "/moved_out");
  double born = 0.0;
  for (std::size_t v = 0; v < variants.size(); ++v) {
    for (std::size_t r = 0; r < persons.length("replicate"); ++r) {
      for (std::size_t m = 1; m < persons.length("time"); ++m) {
        EXPECT_EQ(persons.at({v, r, m}) - persons.at({v, r, m - 1}), births.at({v, r, m}) - deaths.at({v, r, m}) + in.at({v, r, m}) - out.at({v, r, m}));
        born += births.at({v, r, m});
      }
    }
  }
  EXPECT_GT(born, 0.0);
}

TEST_F(AccountsInFile, PartsOfTheRegionSumToTheWhole) {
  for (const std::string name : {"persons", "births", "deaths", "households"}) {
    const Table whole(file, "/" + name);
    for (const auto& [group, dimension] : {std::pair{"/by_place/", "place"}, std::pair{"/by_decile/", "decile"}, std::pair{"/community/", "community"}}) {
      const Table parts(file, group + name);
      std::vector<double> sum(whole.at("scenario", 0).size() * variants.size(), 0.0);
      for (std::size_t part = 0; part < parts.length(dimension); ++part) {
        const std::vector<double> of_part = parts.at(dimension, part);
        for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += of_part.at(i);
      }
      std::vector<double> expected;
      for (std::size_t v = 0; v < variants.size(); ++v) {
        for (const double value : whole.at("scenario", v)) expected.push_back(value);
      }
      EXPECT_EQ(sum, expected) << group << name;
    }
  }
}

TEST_F(AccountsInFile, FitOfThePopulationIsStored) {
  const Table target(file, "/population_fit/target"), simulated(file, "/population_fit/simulated");
  const Table tolerance(file, "/population_fit/tolerance"), error(file, "/population_fit/sampling_error");
  const std::vector<std::int64_t> required = file.integers("/population_fit/required");
  EXPECT_EQ(std::count(required.begin(), required.end(), 1), 4 + 34 + 4 + 2);  // sizes, ages, schooling, poverty and Gini
  const std::vector<std::string> names = file.texts("/population_fit/statistic");
  for (const std::string name : {"poverty_rate", "gini", "household_size.one", "school_participation.age_16_18", "age_structure.female.0"}) {
    EXPECT_EQ(std::count(names.begin(), names.end(), name), 1) << name;
  }
  for (std::size_t i = 0; i < names.size(); ++i) {
    EXPECT_TRUE(std::isfinite(target.at({i})) && std::isfinite(simulated.at({i}))) << names[i];
    if (required[i] == 0) continue;
    EXPECT_GT(tolerance.at({i}), 0.0) << names[i];
    EXPECT_GT(error.at({i}), 0.0) << names[i];
  }
}

TEST_F(AccountsInFile, TheFileSaysWhatItIs) {
  const std::vector<Attribute> root = file.group_attributes("/");
  EXPECT_EQ(find_text(root, "run_status"), "complete");
  EXPECT_EQ(find_text(root, "title"), "A small world to test the command");
  EXPECT_EQ(find_integer(root, "seed"), 606);
  EXPECT_EQ(find_text(root, "scenario_sha256").value_or("").size(), 64u);
  const std::vector<Attribute> origin = file.group_attributes("/provenance");
  EXPECT_NE(find_text(origin, "command").value_or("").find("guyub compare"), std::string::npos);
  EXPECT_NE(find_text(origin, "resolved_scenario").value_or("").find("nusa_tenggara_timur"), std::string::npos);
}

}  // namespace
}  // namespace guyub
