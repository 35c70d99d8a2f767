// SPDX-License-Identifier: GPL-3.0-or-later
// Empty: gives the headers that most tests read a target to be compiled for.
