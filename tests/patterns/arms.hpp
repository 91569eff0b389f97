#pragma once
#include "analysis/patterns/arms.hpp"
