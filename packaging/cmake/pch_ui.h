// Headers that nearly every ui source reads; only a shortcut for the compiler.
#pragma once
#include <QtGui>
#include <QtWidgets>
#include <functional>
#include <map>
#include <optional>
#include <tl/expected.hpp>
#include <variant>
#include <vector>
