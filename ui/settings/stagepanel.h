// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pipelineacts.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/recordpanel.h"

class QAction;
class QCheckBox;
class QLineEdit;

namespace truckroll {

/// Name and probability of one stage of the pipeline.
class StageEditor : public RecordEditorOf<Stage>
{
    Q_OBJECT

public:
    explicit StageEditor(Backend &backend, QWidget *parent = nullptr);
    qint64 key() const override { return record().id.value(); }

protected:
    void show(const Stage &stage) override;
    Stage typed() const override;
    void store(const Stage &stage, Stored done) override;
    void check() override;

private:
    QLineEdit *m_name;
    PercentEdit *m_probability;
    QCheckBox *m_sent;
};

/// The stages through which quotes go, in their order, over the fixed ends.
class StagePanel : public RecordPanelOf<Stage>
{
    Q_OBJECT

public:
    static StagePanel *make(Backend &backend, QWidget *parent);

private:
    StagePanel(Backend &backend, RecordPicker *picker, StageEditor *editor, const Words &words, Traits traits,
               QWidget *parent);
    QAction *addAct(const char *name, const QString &icon, const QString &text, std::function<void()> run);
    void showActs();
    void moveBy(int step);
    void askHeir();
    void remove(StageId heir);

    Backend &m_backend;
    QAction *m_up;
    QAction *m_down;
    QAction *m_remove;
};

} // namespace truckroll
