// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/benchoffices.h"
#include "tests/bench/benchtable.h"
#include "tests/bench/measuring.h"
#include <QDir>

namespace truckroll::bench {

/// What a run works with.
struct Bench
{
    QDir offices;         ///< made offices stay here
    QDir scratch;         ///< gone at the end
    OfficeSize size;      ///< "large"
    OfficeSize history;   ///< "out of a million"
    OfficeSize threeDays; ///< "out of ten thousand"
    int runs = 60;
    int idleSeconds = 60;
    Table table;
};

// Each prints its rows of the table.
void paintingRows(Bench &bench); ///< a full repaint of 2,000 cards
void boardRows(Bench &bench);
void stepRows(Bench &bench);    ///< drag, scroll, open a day, drop: in the real board view
void readingRows(Bench &bench); ///< a day out of a million
void storingRows(Bench &bench); ///< 50,000 visits
void seriesRows(Bench &bench);  ///< five years of a series
void searchRows(Bench &bench);
void customerRows(Bench &bench); ///< 100,000 customers
void listRows(Bench &bench);     ///< a table of 100,000 documents
void pipelineRows(Bench &bench); ///< ten thousand quotes in columns
void cardRows(Bench &bench);     ///< the card processor hangs
void programRows(Bench &bench);  ///< first paint, memory, idle: the whole program in a process of its own

/// One visit of the office moved to and fro through SQLite alone: the rows that any program must write.
Times rawMoves(const QString &path, int runs);

/// The same program again, for what only a fresh process shows. Gives the exit code.
int runChild(int argc, char **argv);

} // namespace truckroll::bench
