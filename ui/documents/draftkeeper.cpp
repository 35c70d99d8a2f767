// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/draftkeeper.h"
#include "core/backend/backend.h"
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
    if (m_key.isEmpty()) {
        if (done)
            done(Nothing{});
        return;
    }
    m_kept = !text.isEmpty();
    m_backend.act(this, KeepDraft{m_key, text},
                  std::function<void(Result<Nothing>)>([this, text, done](Result<Nothing> kept) {
                      m_lost = !kept && !text.isEmpty();
                      if (!kept)
                          emit failed(kept.error());
                      if (done)
                          done(kept);
                  }));
}

void keepAllDrafts(std::function<void(Result<Nothing>)> then)
{
    std::vector<QPointer<DraftKeeper>> atRisk;
    for (QWidget *window : QApplication::topLevelWidgets())
        for (DraftKeeper *keeper : window->findChildren<DraftKeeper *>())
            if (keeper->isAtRisk())
                atRisk.emplace_back(keeper);
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

} // namespace truckroll
