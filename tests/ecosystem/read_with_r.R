# Opens a result file with R (rhdf5): groups, names, units, times. R runs the first dimension fastest, so a variable of
# (scenario, replicate, time) is an array of dim(time, replicate, scenario): reversed, with the same values.
# Usage: Rscript read_with_r.R FILE        (exit 77: rhdf5 is not there)
arguments <- commandArgs(trailingOnly = TRUE)
if (length(arguments) != 1) {
  message("usage: Rscript read_with_r.R FILE")
  quit(status = 2)
}
if (!suppressWarnings(requireNamespace("rhdf5", quietly = TRUE))) {
  cat("skipped: R has no rhdf5 (package r-bioc-rhdf5)\n")
  quit(status = 77)
}
file <- arguments[[1]]

fail <- function(...) {
  message("failed: ", ...)
  quit(status = 1)
}
# rhdf5 warns that it leaves out the references by which dimensions are attached; the names are what is wanted.
attributes_of <- function(path) suppressWarnings(rhdf5::h5readAttributes(file, path))
values_of <- function(path) rhdf5::h5read(file, path, bit64conversion = "double")

content <- rhdf5::h5ls(file)
if (nrow(content) == 0) fail("nothing in ", file)

root <- attributes_of("/")
for (name in c("Conventions", "title", "summary", "source", "history", "id", "date_created", "run_status",
               "scenario_sha256", "schema_version", "seed")) {
  if (is.null(root[[name]])) fail("the root has no attribute ", name)
}

datasets <- content[content$otype == "H5I_DATASET", ]
paths <- sub("^//", "/", paste(datasets$group, datasets$name, sep = "/"))
for (path in paths) {
  units <- attributes_of(path)$units
  if (is.null(units) || !nzchar(units)) fail(path, " has no unit")
  values <- values_of(path)
  if (length(values) == 0) fail(path, " cannot be read")
}

times <- paths[grepl("/time$", paths)]
if (length(times) == 0) fail("no time")
for (path in times) {
  days <- as.Date(as.vector(values_of(path)), origin = "1970-01-01")
  if (attributes_of(path)$units != "days since 1970-01-01") fail(path, " is not in days since 1970-01-01")
  if (!all(format(days, "%d") == "01")) fail(path, " holds days that begin no month")
}

axes <- c(length(values_of("/time")), length(values_of("/replicate")), length(values_of("/scenario")))
headline <- paths[datasets$group == "/" & lengths(lapply(paths, function(path) dim(values_of(path)))) == 3]
if (length(headline) == 0) fail("the root has no headline indicator")
for (path in headline) {
  if (!identical(as.integer(dim(values_of(path))), as.integer(axes))) {
    fail(path, " is not (time, replicate, scenario) in R, but ", paste(dim(values_of(path)), collapse = " x "))
  }
}
cat("rhdf5:", length(paths), "variables, each with a unit;", length(headline), "headline indicators\n")
