#!/usr/bin/python3
"""The values of sample_file's file, read with h5py: what the writer put at an index lies at that index.

Usage: check_sample_values.py FILE     (exit 77: h5py is not there)
"""

import sys

try:
    import h5py
    import numpy
except ImportError as error:
    print(f"skipped: {error}")
    sys.exit(77)

with h5py.File(sys.argv[1], "r") as file:
    trust = file["/community/trust"]
    assert trust.shape == (3, 2, 18, 5), trust.shape
    assert trust.chunks == (1, 1, 12, 5) and trust.shuffle and trust.fletcher32 and trust.compression == "gzip"
    assert trust[2, 1, 13, 4] == numpy.float32(0.1) * numpy.float32(4) + numpy.float32(0.01) * numpy.float32(13)
    assert (file["/community/acceptance"][2, :, :, 4] == 2).all()
    assert file["/community/name"].asstr()[4] == "Penfui Timur – dusun é"
    amount = file["/ledger/amount"]
    assert amount.dtype == "<i8" and amount[2, 1, 1, 4, 17] == 3_000_000_000_007 * (amount.size - 1)
    assert list(file["/panel/compliance"].attrs["flag_values"]) == [0, 1, 2, 3, 7]
    assert [scale.label for scale in amount.dims] == [""] * 5 and amount.dims[4][0].name == "/ledger/time"
print("the values are where they were put")
