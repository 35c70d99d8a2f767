// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/quoteoptions.h"

#include "core/domain/totals.h"
#include <QCoreApplication>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(QuoteOptions)
};

} // namespace

int optionCount(const Document &document)
{
    return int(document.optionNames.size());
}

int countedOption(const Document &document)
{
    if (document.optionNames.isEmpty())
        return 0;
    return document.chosenOption > 0 ? document.chosenOption : 1;
}

bool lineCounts(const Document &document, const DocumentLine &line)
{
    return line.option == 0 || line.option == countedOption(document);
}

QString optionName(const Document &document, int option)
{
    return document.optionNames.value(option - 1);
}

bool mustChooseOption(const Document &document)
{
    return optionCount(document) > 1 && document.chosenOption == 0;
}

Document withoutOtherOptions(const Document &document)
{
    if (document.optionNames.isEmpty())
        return document;
    Document one = document;
    std::erase_if(one.lines, [&](const DocumentLine &line) { return !lineCounts(document, line); });
    for (DocumentLine &line : one.lines)
        line.option = 0;
    one.optionNames.clear();
    one.chosenOption = 0;
    return one;
}

Result<Document> withOption(const Document &document, int option)
{
    Document one = document;
    one.chosenOption = option;
    one = withoutOtherOptions(one);
    CHECK_OK(computeTotals(one, {}));
    return one;
}

Done checkOptions(const Document &document)
{
    const int count = optionCount(document);
    if (count > mostOptions)
        return ruleBroken(Texts::tr("A quote has at most %1 options. Nothing was saved; write another quote "
                                    "for the rest.")
                              .arg(mostOptions));
    for (int i = 0; i < count; ++i) {
        const QString name = document.optionNames.at(i);
        if (name.isEmpty() || document.optionNames.indexOf(name) != i)
            return ruleBroken(Texts::tr("Each option needs a name of its own, as Good or Better. Nothing was "
                                        "saved; name them."));
    }
    const bool strayLine = std::any_of(document.lines.begin(), document.lines.end(), [&](const auto &line) {
        return line.option < 0 || line.option > count;
    });
    if (strayLine || document.chosenOption < 0 || document.chosenOption > count)
        return ruleBroken(Texts::tr("This quote has no such option. Nothing was saved; choose one of those "
                                    "that it has."));
    return Nothing{};
}

} // namespace truckroll
