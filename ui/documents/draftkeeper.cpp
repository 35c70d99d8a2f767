// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/draftkeeper.h"
#include "core/backend/backend.h"
#include "ui/widgets/banner.h"
#include <QApplication>
#include <QPointer>
#include <QWidget>
#include <memory>
#include <vector>

namespace truckroll {

namespace {
constexpr int pauseMs = 800;
}

DraftKeeper::DraftKeeper(Backend &backend, std::function<QString()> text, QObject *parent)
    : QObject(parent), m_backend(backend), m_text(std::move(text))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] { send(m_text()); });
}

void DraftKeeper::setKey(const QString &key)
{
    if (m_key != key)
        m_lost = false; // what could not be written belonged to another record
    m_key = key;
}

void DraftKeeper::flush()
{
    if (!m_pause.isActive())
        return;
    m_pause.stop();
    send(m_text());
}

void DraftKeeper::forget()
{
    m_pause.stop();
    m_lost = false;
    if (m_kept)
        send({});
}

void DraftKeeper::keep(std::function<void(Result<Nothing>)> done)
{
    m_pause.stop();
    send(m_text(), std::move(done));
}

void DraftKeeper::send(const QString &text, std::function<void(Result<Nothing>)> done)
{
    if (m_key.isEmpty() || !m_backend.whyReadOnly().isEmpty()) {
        if (done)
            done(Nothing{});
        return;
    }
    m_kept = !text.isEmpty();
    m_underway += m_kept ? 1 : 0; // nobody misses a draft that is only to be forgotten
    m_backend.act(this, KeepDraft{m_key, text},
                  std::function<void(Result<Nothing>)>([this, text, done](Result<Nothing> kept) {
                      m_underway -= text.isEmpty() ? 0 : 1;
                      m_lost = !kept && !text.isEmpty();
                      if (kept)
                          emit this->kept();
                      else
                          emit failed(kept.error());
                      if (done)
                          done(kept);
                  }));
}

void DraftKeeper::tellIn(Banner *banner)
{
    const auto told = std::make_shared<QString>();
    connect(this, &DraftKeeper::failed, banner, [this, banner, told](const Error &error) {
        if (!m_lost || (banner->isShown() && banner->text() != *told))
            return;
        *told = tr("What you type is not being kept for the case of a crash. %1").arg(error.forUser);
        banner->show(Tone::Warning, *told, tr("Try again"), [this] { keep({}); });
    });
    connect(this, &DraftKeeper::kept, banner, [banner, told] {
        if (!told->isEmpty() && banner->text() == *told)
            banner->clear();
        told->clear();
    });
}

namespace {

using Keepers = std::vector<QPointer<DraftKeeper>>;

void addAtRisk(Keepers &keepers, const QWidget &window)
{
    for (DraftKeeper *keeper : window.findChildren<DraftKeeper *>())
        if (keeper->isAtRisk())
            keepers.emplace_back(keeper);
}

void keepThese(const Keepers &atRisk, const std::function<void(Result<Nothing>)> &then)
{
    if (atRisk.empty())
        return then(Nothing{});
    struct Outcome
    {
        size_t open = 0;
        Result<Nothing> all = Nothing{};
    };
    auto outcome = std::make_shared<Outcome>();
    outcome->open = atRisk.size();
    for (const auto &keeper : atRisk)
        keeper->keep([outcome, then](const Result<Nothing> &kept) {
            if (!kept)
                outcome->all = kept;
            if (--outcome->open == 0)
                then(outcome->all);
        });
}

} // namespace

void keepDraftsIn(const QWidget &window, std::function<void(Result<Nothing>)> then)
{
    Keepers atRisk;
    addAtRisk(atRisk, window);
    keepThese(atRisk, then);
}

bool hasDraftsAtRisk(const QWidget &window)
{
    Keepers atRisk;
    addAtRisk(atRisk, window);
    return !atRisk.empty();
}

void keepAllDrafts(std::function<void(Result<Nothing>)> then)
{
    Keepers atRisk;
    for (const QWidget *window : QApplication::topLevelWidgets())
        addAtRisk(atRisk, *window);
    keepThese(atRisk, then);
}

} // namespace truckroll
