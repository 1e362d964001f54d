// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/totals.h"

#include "models/store/record.h"

#include <QtCore/qscopeguard.h>

namespace rollcall::store {

namespace {

constexpr qsizetype maxRememberedTotals = 1000;

QByteArray keyOf(const Query &query)
{
    QByteArray key;
    const auto put = [&key](const QString &text) {
        const QByteArray bytes = text.toUtf8();
        appendNumber(key, static_cast<quint64>(bytes.size()));
        key.append(bytes);
    };
    for (const Filter &filter : query.filters) {
        put(filter.key);
        appendNumber(key, static_cast<quint64>(filter.values.size()));
        for (const QString &value : filter.values)
            put(value);
    }
    return key;
}

} // namespace

qint64 Totals::total(const Entity &entity, const Query &query, qint64 generation,
                     const std::function<qint64()> &count)
{
    const QByteArray key = keyOf(query);
    QByteArray work;
    appendNumber(work, static_cast<quint64>(entity.all));
    appendNumber(work, static_cast<quint64>(generation));
    work += key;
    std::unique_lock lock(m_mutex);
    for (;;) {
        const auto state = m_states.constFind(static_cast<int>(entity.all));
        if (state != m_states.constEnd() && state->generation == generation) {
            if (const auto found = state->totals.constFind(key); found != state->totals.constEnd())
                return *found;
        }
        if (!m_underWay.contains(work))
            break;
        m_changed.wait(lock);
    }
    m_underWay.insert(work);
    lock.unlock();
    // Whatever count() throws, who waits is let go.
    const auto done = qScopeGuard([&] {
        if (!lock.owns_lock())
            lock.lock();
        m_underWay.remove(work);
        m_changed.notify_all();
    });
    const qint64 total = count();
    lock.lock();
    insert(entity, key, generation, total);
    return total;
}

int Totals::counted() const
{
    const std::lock_guard lock(m_mutex);
    return m_counted;
}

void Totals::insert(const Entity &entity, const QByteArray &key, qint64 generation, qint64 total)
{
    ++m_counted;
    State &state = m_states[static_cast<int>(entity.all)];
    // One that looks at an older state of the store counts for itself.
    if (generation < state.generation)
        return;
    if (state.generation != generation || state.totals.size() >= maxRememberedTotals) {
        state.generation = generation;
        state.totals.clear();
    }
    state.totals.insert(key, total);
}

} // namespace rollcall::store
