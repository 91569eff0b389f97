#pragma once
#include "analysis/patterns/drawn_world.hpp"
