// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/document.h"
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace truckroll {

/// Notes for the customer (printed) and of the office (never printed), with a key that stamps date, time and
/// user (rule 23).
class DocumentNotesEditor : public QWidget
{
    Q_OBJECT

public:
    explicit DocumentNotesEditor(QWidget *parent = nullptr);

    /// Gives "Mar 2, 2026 08:15 Ann Ruiz" when a stamp is wanted.
    void setStamp(std::function<QString()> stamp) { m_stamp = std::move(stamp); }
    void load(const Document &document);
    void save(Document &document) const;
    bool isDirty() const;
    QString problem() const;
    void focusInvalidField();
    void setEditable(bool editable);
    /// A new line with date, time and user at the end of the office's notes; typing goes on there.
    void stamp();

signals:
    void edited();

private:
    Document m_loaded;
    QLabel *m_customerLabel;
    QPlainTextEdit *m_customer;
    QPlainTextEdit *m_internal;
    QPushButton *m_stampButton;
    std::function<QString()> m_stamp;
    bool m_loading = false;
};

} // namespace truckroll
