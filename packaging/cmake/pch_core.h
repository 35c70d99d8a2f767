// Headers that nearly every core source reads; only a shortcut for the compiler.
#pragma once
#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>
#include <QVector>
#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <tl/expected.hpp>
#include <variant>
#include <vector>
