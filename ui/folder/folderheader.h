// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include "ui/documents/documentcontext.h"
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QToolButton;

namespace truckroll {

class Backend;
class Banner;
class StatusStepper;

/// Who, where, what and when of a folder; its fields are saved as they are left.
class FolderHeader : public QWidget
{
    Q_OBJECT

public:
    FolderHeader(Backend &backend, Banner *banner, QWidget *parent = nullptr);

    ~FolderHeader() override;

    void setContext(const DocumentContext &context);
    void setPeople(const People::Reply &people);
    void load(const Folder::Reply &folder);
    /// A folder that its first document will make.
    void loadNew(const Customer &customer, const std::vector<Site> &sites, DocumentKind kind);
    QString title() const;
    SiteId site() const;
    /// Saves what was typed and not left yet; `done` gets whether it is stored.
    void save(std::function<void(bool)> done = {});
    bool isDirty() const;
    /// From now on the day and status are those of this visit.
    void setVisit(VisitId visit);
    /// Null: none was, or it is not there any more.
    const Visit *chosenVisit() const;
    /// The visit that the status belongs to: the chosen one, else the next open one, else the last.
    const Visit *visit() const;
    void focusTitle();

signals:
    void saved();
    void customerRequested(truckroll::CustomerId customer);
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    QWidget *buildFields();
    void showCustomer(const Customer &customer);
    void showSites(const std::vector<Site> &sites, SiteId chosen);
    void showSiteAddress();
    void allowChanges();
    void showWhen();
    void fillFields();
    Appointment typed() const;
    void setStatus(VisitStatus status);

    Backend &m_backend;
    Banner *m_banner;
    DocumentContext m_context;
    People::Reply m_people;
    Folder::Reply m_folder;
    VisitId m_visit; ///< chosen
    bool m_new = false;
    bool m_filling = false;
    bool m_saving = false;

    QToolButton *m_customer;
    QLabel *m_links;
    QComboBox *m_site;
    QLabel *m_address;
    QLineEdit *m_title;
    QLabel *m_when;
    QLineEdit *m_contact;
    QLineEdit *m_phone;
    QComboBox *m_category;
    QPlainTextEdit *m_description;
    StatusStepper *m_stepper;
};

/// "Mon, Mar 2, 9:00 AM, 1 h 30 min, Ann Ruiz"; the waiting list without a time.
QString visitText(const Visit &visit, const People::Reply &people);

} // namespace truckroll
