// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/pagesource.h"
#include "models/domain/schema.h"
#include "models/tables/fieldmodel.h"
#include "models/tables/fleetwalk.h"
#include "models/tables/rowfields.h"

#include <QtCore/qtimer.h>

namespace rollcall {

/// Rows of a kind, page by page from a source; a model on top of it only says what a cell holds.
template <class Row>
class PagedModel : public FieldModel
{
public:
    using Source = PageSource<Row, Query>;
    using Fields = RowFields<Row>;
    using Walk = FleetWalk<Row>;

    /// The source, the clock and the columns outlive the model.
    PagedModel(Source *source, std::span<const ColumnInfo> columns, const Clock *clock, QObject *parent)
        : FieldModel(Fields::fields(), columns, clock, parent)
        , m_source(source)
    {
        m_flush.setSingleShot(true);
        connect(&m_flush, &QTimer::timeout, this, [this] { flush(); });
    }

    /// None for a heading.
    std::optional<Row> rowAt(int row) const
    {
        if (row < 0 || row >= rowCount() || isHeading(row))
            return std::nullopt;
        return Fields::read(store(), storeRow(row));
    }

    static QList<Row> read(const RowSnapshot &snapshot, qsizetype from, qsizetype count)
    {
        QList<Row> rows;
        const qsizetype end = std::min(from + count, snapshot.size());
        rows.reserve(end - from);
        for (qsizetype at = from; at < end; ++at)
            rows.append(Fields::read(*snapshot.store, snapshot.at(at)));
        return rows;
    }

protected:
    void startFetch(const QString &token) override
    {
        m_call = m_source->fetchPage(query(), token, schema::maxResults, [this](Result<Page<Row>> result) {
            // This function belongs to the call: it must outlive the end of it.
            m_retired = std::move(m_call);
            m_held = std::move(result);
            if (mayTake())
                heldArrival();
        });
    }
    void dropFetch() override
    {
        m_call.reset();
        m_held.reset();
        if (m_walk)
            m_walk->stop();
        m_walkEnd.reset();
        // What has come is kept: the walk does not ask for it again.
        while (!m_gathered.isEmpty() && mayTake())
            flush();
    }

    void startWalk() override
    {
        if (!m_walk) {
            m_gathered.clear();
            m_walk = std::make_unique<Walk>(
                m_source, query(), Walk::Way::SideBySide,
                [this](QList<Row> rows) {
                    m_gathered += std::move(rows);
                    flushSoon();
                },
                [this](const Result<void> &result) {
                    m_walkEnd = result;
                    flushSoon();
                });
            m_walk->setUnlisted(unlistedBefore());
            if (load() != Load::Refresh)
                knowUnnamed();
        }
        paceWalk();
        m_walk->start();
    }
    void paceWalk() override
    {
        if (m_walk)
            m_walk->yield(mustYield());
    }
    /// Rows without an ARN that are here can't be told by it when they come again.
    void knowUnnamed()
    {
        for (quint32 row = 0; row < store().rowCount(); ++row) {
            if (store().text(Fields::Arn, row).isEmpty())
                m_walk->know(Fields::read(store(), row));
        }
    }
    bool isWalkOver() const override { return m_walk && m_walk->isOver(); }
    void dropWalk() override
    {
        m_walk.reset();
        m_gathered.clear();
        m_walkEnd.reset();
        m_flush.stop();
    }

    void heldArrival() override
    {
        flush();
        if (!m_held)
            return;
        Result<Page<Row>> result = *std::exchange(m_held, std::nullopt);
        if (!result) {
            pageFailed(result.failure());
            return;
        }
        m_arrived = std::move(result.value().items);
        pageArrived(m_arrived.size(), result.value().nextToken, result.value().totalCount);
    }

    qsizetype takeArrived(FieldStore &to) override
    {
        const quint32 before = to.rowCount();
        if (before == 0 && m_unnamed.of == &to)
            m_unnamed.of = nullptr; // another one stood there
        QList<typename Seen::Name> unnamed;
        for (const Row &row : std::as_const(m_arrived)) {
            if (row.arn.isEmpty() ? isNewUnnamed(to, row, unnamed) : !to.find(row.arn))
                Fields::append(to, row);
        }
        for (const auto &name : std::as_const(unnamed))
            m_unnamed.names.insert(name);
        m_arrived.clear();
        return to.rowCount() - before;
    }

private:
    using Seen = SeenRows<WalkPart<Row>>;

    /// Each change of the rows costs a view a layout: the pages of this long are shown together.
    static constexpr std::chrono::milliseconds flushPause{40};
    /// More rows than this take too long at once.
    static constexpr qsizetype mostAtOnce = 1000;

    void flushSoon()
    {
        if (!m_flush.isActive())
            m_flush.start(flushPause);
    }
    static typename Seen::Name nameOf(const Row &row) { return Seen::nameOf(WalkKind<Row>::name(row)); }
    /// A row without an ARN is told by what it holds. Two of one page are two, or the service would not have
    /// counted both: they become known after it. On different
    /// pages they can't be told from one that comes again.
    bool isNewUnnamed(const FieldStore &in, const Row &row, QList<typename Seen::Name> &onPage)
    {
        if (m_unnamed.of != &in) {
            m_unnamed = {&in, {}};
            for (quint32 known = 0; known < in.rowCount(); ++known) {
                if (in.isAbsent(Fields::Arn, known))
                    m_unnamed.names.insert(nameOf(Fields::read(in, known)));
            }
        }
        const auto name = nameOf(row);
        if (m_unnamed.names.contains(name))
            return false;
        onPage.append(name);
        return true;
    }
    /// A bounded part of what was gathered.
    QList<Row> nextGathered()
    {
        if (m_gathered.size() <= mostAtOnce)
            return std::exchange(m_gathered, {});
        const auto end = m_gathered.begin() + mostAtOnce;
        QList<Row> rows(std::make_move_iterator(m_gathered.begin()), std::make_move_iterator(end));
        m_gathered.erase(m_gathered.begin(), end);
        return rows;
    }
    void flush()
    {
        if (!mayTake())
            return; // heldArrival() comes
        if (!m_gathered.isEmpty()) {
            m_arrived = nextGathered();
            partArrived();
            if (!m_gathered.isEmpty()) {
                m_flush.start(std::chrono::milliseconds(0));
                return;
            }
        }
        // Whoever heard of the rows may have ended the walk, and what arrives may take long to arrange.
        if (m_walkEnd && mayTake()) {
            const Result<void> result = *std::exchange(m_walkEnd, std::nullopt);
            const std::optional<qint64> total = m_walk ? m_walk->total() : std::nullopt;
            // Whoever looks at a table is better served by all that there is; how much is missing is told.
            if (m_walk && m_walk->isShort())
                walkEnded({}, total, *total - m_walk->count());
            else
                walkEnded(result, total, 0);
        }
    }

    struct Unnamed
    {
        const FieldStore *of = nullptr;
        QSet<typename Seen::Name> names;
    };

    Source *m_source;
    Unnamed m_unnamed;
    std::unique_ptr<Walk> m_walk;
    QList<Row> m_gathered; ///< waits for the next flush
    std::optional<Result<void>> m_walkEnd;
    QTimer m_flush;
    CallHandle m_call;
    CallHandle m_retired;
    std::optional<Result<Page<Row>>> m_held; ///< waits for mayTake()
    QList<Row> m_arrived;
};

} // namespace rollcall
