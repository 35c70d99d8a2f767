// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/draftkeeper.h"
#include "core/backend/backend.h"

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
    if (m_kept)
        send({});
}

void DraftKeeper::send(const QString &text)
{
    if (m_key.isEmpty())
        return;
    m_kept = !text.isEmpty();
    m_backend.act(this, KeepDraft{m_key, text},
                  std::function<void(Result<Nothing>)>([this](Result<Nothing> kept) {
                      if (!kept)
                          emit failed(kept.error());
                  }));
}

} // namespace truckroll
