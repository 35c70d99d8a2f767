// Headers that nearly every test reads; only a shortcut for the compiler.
#pragma once
#include "pch_workflow.h"
#include <QTemporaryDir>
#include <catch2/catch.hpp>
