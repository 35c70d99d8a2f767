// Headers that nearly every act and question reads; only a shortcut for the compiler.
#pragma once
#include "core/domain/commands.h"
#include "core/domain/queries.h"
#include "core/store/scope.h"
#include "pch_core.h"
