// SPDX-License-Identifier: GPL-3.0-or-later
// Ubuntu 24.04 has Catch2 3, Debian 12 has 2.13: the tests include the older one's single header, and this
// stands in for it where only the newer one is.
#pragma once
#include <catch2/catch_all.hpp>

using Catch::Approx;
