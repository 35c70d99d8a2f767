// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <future>

namespace truckroll {

/// Has the system's list of fonts read on a thread of its own, before there is an application: it takes a
/// fifth of the time until the window is there. Whoever asks for the first font waits for the answer.
std::shared_future<void> readFontsAhead();

} // namespace truckroll
