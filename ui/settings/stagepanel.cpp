// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/stagepanel.h"
#include "core/backend/backend.h"
#include "core/base/localamount.h"
#include "core/base/text.h"
#include "ui/models/tablemodel.h"
#include "ui/shell/commandcatalog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tablepicker.h"
#include <QAction>
#include <QCheckBox>
#include <QInputDialog>
#include <QLineEdit>
#include <QLocale>
#include <algorithm>

namespace truckroll {

namespace {

std::vector<ColumnOf<Stage>> stageColumns()
{
    ColumnOf<Stage> place;
    place.id = QStringLiteral("place");
    place.title = StagePanel::tr("Place");
    place.width = 70;
    place.kind = TableColumn::Kind::Number;
    place.text = [](const Stage &stage) { return QLocale().toString(stage.position); };
    place.number = [](const Stage &stage) { return std::optional<qint64>(stage.position); };
    ColumnOf<Stage> name;
    name.id = QStringLiteral("name");
    name.title = StagePanel::tr("Stage");
    name.width = 170;
    name.bold = true;
    name.text = [](const Stage &stage) { return stage.name; };
    ColumnOf<Stage> probability;
    probability.id = QStringLiteral("probability");
    probability.title = StagePanel::tr("Probability");
    probability.width = 100;
    probability.kind = TableColumn::Kind::Number;
    probability.text = [](const Stage &stage) { return percentText(stage.probability, QLocale()); };
    probability.number = [](const Stage &stage) { return std::optional<qint64>(stage.probability.units()); };
    ColumnOf<Stage> sent;
    sent.id = QStringLiteral("sent");
    sent.title = StagePanel::tr("Sent");
    sent.width = 70;
    sent.text = [](const Stage &stage) { return stage.sent ? StagePanel::tr("Yes") : StagePanel::tr("No"); };
    return {place, name, probability, sent};
}

} // namespace

StageEditor::StageEditor(Backend &backend, QWidget *parent)
    : RecordEditorOf<Stage>(backend, Action::ChangeCompany, QStringLiteral("stage"), parent),
      m_name(named(new QLineEdit(this), "stageName")),
      m_probability(named(new PercentEdit(this), "stageProbability")),
      m_sent(named(new QCheckBox(tr("Quotes in it are with the customer"), this), "stageSent"))
{
    setObjectName(QStringLiteral("stageEditor"));
    m_name->setMaxLength(FieldLimit::name);
    m_name->setToolTip(tr("Stands above the column of the pipeline."));
    m_probability->setUnit(QStringLiteral("%"));
    m_probability->setNegativeAllowed(false);
    m_probability->setToolTip(tr("How many of a hundred such quotes are sold."));
    m_sent->setToolTip(
        tr("A quote that is put into it is marked as sent and stays as it is; in the others it is a "
           "draft that can be changed."));
    form()->addRow(tr("&Name"), m_name);
    form()->addRow(tr("&Probability"), m_probability,
                   tr("The weighted sum of the pipeline is counted with it."));
    form()->addRow(tr("&Sent"), m_sent);
    finishForm();
    load(Stage());
}

void StageEditor::show(const Stage &stage)
{
    m_name->setText(stage.name);
    m_probability->setValue(stage.id || !stage.probability.isZero() ? std::optional(stage.probability)
                                                                    : std::nullopt);
    m_sent->setChecked(stage.sent);
}

Stage StageEditor::typed() const
{
    Stage stage = record();
    stage.name = cleanLine(m_name->text());
    stage.probability = m_probability->valueOrZero();
    stage.sent = m_sent->isChecked();
    return stage;
}

void StageEditor::check()
{
    if (cleanLine(m_name->text()).isEmpty())
        form()->setProblem(m_name, tr("A stage needs a name."));
    if (!m_probability->value() || *m_probability->value() > Percent::whole(100))
        form()->setProblem(m_probability, tr("A percentage from 0 to 100."));
}

void StageEditor::store(const Stage &stage, Stored done)
{
    backend().act(this, SaveStage{stage}, std::move(done));
}

StagePanel::StagePanel(Backend &backend, RecordPicker *picker, StageEditor *editor, const Words &words,
                       Traits traits, QWidget *parent)
    : RecordPanelOf<Stage>(picker, editor, words, std::move(traits), parent), m_backend(backend)
{
    setObjectName(QStringLiteral("stagePanel"));
    setSizes(560, 520);
    m_up = addAct("stageUp", QStringLiteral("arrow-up"), tr("Earlier"), [this] { moveBy(-1); });
    m_down = addAct("stageDown", QStringLiteral("arrow-down"), tr("Later"), [this] { moveBy(1); });
    m_remove = addAct("removeStage", QStringLiteral("trash"), tr("Remove"), [this] { askHeir(); });
    addActs({m_up, m_down, m_remove});
    connect(this, &RecordPanel::stateChanged, this, &StagePanel::showActs);
    showActs();
}

QAction *StagePanel::addAct(const char *name, const QString &icon, const QString &text,
                            std::function<void()> run)
{
    auto *act = new QAction(icons::get(icon), text, this);
    act->setObjectName(QString::fromLatin1(name));
    connect(act, &QAction::triggered, this, [run = std::move(run)] { run(); });
    return act;
}

void StagePanel::showActs()
{
    const QString whyNot = !isEditable() ? whyReadOnly()
                           : key() == 0  ? tr("Choose a stage first.")
                                         : QString();
    const Stage *stage = find(key());
    const bool first = stage && stage->position == 1;
    const bool last = stage && stage->position == int(records().size());
    const auto allow = [&](QAction *act, bool fits, const QString &otherwise, const QString &hint) {
        const QString why = whyNot.isEmpty() && !fits ? otherwise : whyNot;
        CommandCatalog::allow(act, why.isEmpty(), why);
        if (why.isEmpty())
            act->setToolTip(hint);
    };
    allow(m_up, !first, tr("It is the first stage already."), tr("Quotes come into it earlier."));
    allow(m_down, !last, tr("It is the last stage already."), tr("Quotes come into it later."));
    allow(m_remove, records().size() > 1, tr("It is the only stage, and quotes have to stand somewhere."),
          tr("Takes the stage out; its quotes go to another one. Undo brings it back."));
}

void StagePanel::moveBy(int step)
{
    std::vector<StageId> order;
    for (const Stage &stage : records())
        order.push_back(stage.id);
    const auto at = std::find(order.begin(), order.end(), StageId(key())) - order.begin();
    const auto next = at + step;
    if (next < 0 || next >= qsizetype(order.size()))
        return;
    std::swap(order[size_t(at)], order[size_t(next)]);
    m_backend.act(this, OrderStages{order},
                  std::function<void(Result<OrderStages::Reply>)>([this](Result<OrderStages::Reply> done) {
                      if (!done)
                          editor()->banner()->showError(done.error());
                  }));
}

/// Where its quotes go is asked when there is a choice.
void StagePanel::askHeir()
{
    const Stage *gone = find(key());
    if (!gone)
        return;
    QStringList names;
    for (const Stage &stage : records())
        if (stage.id != gone->id && stage.sent == gone->sent)
            names << stage.name;
    if (names.isEmpty())
        return remove({});
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(QStringLiteral("heirDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Remove %1").arg(gone->name));
    dialog->setLabelText(tr("Into which stage do its quotes go?"));
    dialog->setComboBoxItems(names);
    dialog->setOkButtonText(tr("Remove the stage"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &name) {
        for (const Stage &stage : records())
            if (stage.name == name)
                return remove(stage.id);
    });
    dialog->open();
}

void StagePanel::remove(StageId heir)
{
    const Stage stage = editor()->record();
    m_backend.act(this, RemoveStage{stage.id, stage.version, heir},
                  std::function<void(Result<Nothing>)>([this](const Result<Nothing> &done) {
                      if (!done)
                          return editor()->banner()->showError(done.error());
                      editor()->revert();
                      setOpen(false);
                  }));
}

StagePanel *StagePanel::make(Backend &backend, QWidget *parent)
{
    const auto key = [](const Stage &stage) { return stage.id.value(); };
    auto *rows = new RowsModel<Stage>(stageColumns(), key);
    Words words;
    words.icon = QStringLiteral("pipeline");
    words.nothingTitle = tr("No stage chosen");
    words.nothingText =
        tr("Quotes go through these stages until they are sold or lost, which are always the ends.");
    words.newTitle = tr("New stage");
    words.whyReadOnly = backend.whyNot(Action::ChangeCompany);
    Traits traits;
    traits.key = key;
    traits.title = [](const Stage &stage) { return stage.name; };
    traits.listRows = [rows](std::vector<Stage> stages) { rows->setRows(std::move(stages)); };
    return new StagePanel(backend, new TablePicker(rows, QStringLiteral("stages"), backend.actor().name),
                          new StageEditor(backend), words, traits, parent);
}

} // namespace truckroll
