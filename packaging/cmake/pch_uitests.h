// Headers that nearly every test of the windows reads; only a shortcut for the compiler.
#pragma once
#include "pch_ui.h"
#include <QTemporaryDir>
#include <QTest>
#include <catch2/catch.hpp>
