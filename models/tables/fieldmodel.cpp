// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/fieldmodel.h"

#include "models/domain/aside.h"
#include "models/domain/schema.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qpointer.h>
#include <QtCore/qtimer.h>

#include <algorithm>
#include <numeric>

namespace rollcall {

namespace {

/// While many rows arrive under a filter, it is applied so often.
constexpr std::chrono::milliseconds arrangePause(250);

} // namespace

FieldModel::FieldModel(std::span<const Field> fields, std::span<const ColumnInfo> columns, const Clock *clock,
                       QObject *parent)
    : PagedTable(clock, parent)
    , m_fields(fields)
    , m_columns(columns)
    , m_store(std::make_shared<FieldStore>(fields))
    , m_ranks(std::make_shared<RowRanks>())
{
    for (const ColumnInfo &column : columns)
        m_columnFields.fieldOf.insert(QString::fromLatin1(column.key), column.field);
}

FieldModel::~FieldModel() = default;

QString FieldModel::keyOf(quint32 row) const
{
    const QString key = m_store->text(0, row);
    // Rows without an ARN are told apart by their number.
    return key.isEmpty() ? QStringLiteral("#%1").arg(row) : key;
}

std::optional<quint32> FieldModel::storeRowOfKey(const QString &key) const
{
    std::optional<quint32> row = m_store->find(key);
    if (!row && key.startsWith(QLatin1Char('#'))) {
        bool isNumber = false;
        const quint32 number = key.mid(1).toUInt(&isNumber);
        if (isNumber && number < m_store->rowCount())
            row = number;
    }
    return row;
}

int FieldModel::rowOfKey(const QString &key) const
{
    const std::optional<quint32> row = storeRowOfKey(key);
    if (!row)
        return -1;
    const auto place = std::find(shown().begin(), shown().end(), *row);
    return place == shown().end() ? -1 : static_cast<int>(place - shown().begin());
}

QString FieldModel::display(quint32 row, int column) const
{
    return m_store->words(columnInfo(column).field, row);
}

QVariant FieldModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (isHeading(index.row()))
        return headingData(index.row(), role);
    const quint32 row = storeRow(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(row, index.column());
    case CopyRole:
        return copyText(row, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(columnInfo(index.column()).alignment) | Qt::AlignVCenter);
    case KeyRole:
        return keyOf(row);
    case ArnRole:
        return arnOf(row);
    default:
        return extra(row, index.column(), role);
    }
}

qsizetype FieldModel::memory() const
{
    return m_store->memory() + m_ranks->memory() + m_grouped.memory() +
           (m_groupIndex ? m_groupIndex->memory() : 0) +
           static_cast<qsizetype>(shown().capacity() * sizeof(quint32));
}

void FieldModel::replaceRows()
{
    m_isStale = m_job != nullptr;
    m_incoming.reset();
    m_levels.clear();
    beginResetModel();
    // With the pools: what was seen before is still a value to filter by.
    m_store = std::make_shared<FieldStore>(m_store->emptyLikeThis());
    m_ranks = std::make_shared<RowRanks>();
    if (const std::optional<qint64> total = totalCount())
        m_store->reserve(std::clamp<qint64>(*total, 0, mostReserved));
    takeArrived(*m_store);
    m_shown = SharedRows(new RowList);
    m_groupIndex.reset();
    m_grouped = {};
    RowArrangement arrangement = currentJob()->run();
    changeShown() = std::move(arrangement.shown);
    takeGroups(arrangement);
    endResetModel();
}

qsizetype FieldModel::appendRows()
{
    const quint32 before = m_store->rowCount();
    const qsizetype fresh = takeArrived(*m_store);
    if (fresh == 0)
        return 0;
    m_ranks->clear();
    // A view takes its time for each insertion, the more the more rows it has.
    const bool isMany = load() == Load::All && m_store->rowCount() > rowsForAThread;
    if (isMany || m_groupKind || m_groupIndex || !m_filter.conditions.isEmpty() || !m_levels.isEmpty()) {
        arrangeLater();
        return fresh;
    }
    std::vector<quint32> rows(static_cast<size_t>(fresh));
    std::iota(rows.begin(), rows.end(), before);
    insertRun(rowCount(), rows.data(), static_cast<int>(fresh));
    return fresh;
}

qsizetype FieldModel::stageRows()
{
    if (!m_staged) {
        m_staged = std::make_shared<FieldStore>(m_store->emptyLikeThis());
        m_staged->reserve(m_store->rowCount());
    }
    return takeArrived(*m_staged);
}

void FieldModel::mergeStaged(bool sortFirst)
{
    if (!sortFirst)
        m_levels.clear();
    m_incoming =
        m_staged ? std::exchange(m_staged, {}) : std::make_shared<FieldStore>(m_store->emptyLikeThis());
    arrange();
}

void FieldModel::sortRows(const QList<SortColumn> &sort)
{
    m_levels.clear();
    for (const SortColumn &level : sort)
        m_levels.append({columnInfo(level.column).field, level.order});
    arrange();
}

void FieldModel::setShownColumns(const QList<int> &columns)
{
    QList<int> fields;
    for (const int column : columns)
        fields.append(columnInfo(column).field);
    if (fields == m_columnFields.shown)
        return;
    m_columnFields.shown = fields;
    const QList<RowCondition> &conditions = m_filter.conditions;
    if (std::any_of(conditions.begin(), conditions.end(),
                    [](const RowCondition &condition) { return condition.column.isEmpty(); }))
        arrange();
}

void FieldModel::timePasses()
{
    if (isRelative(m_filter))
        arrange();
}

QList<FacetValue> FieldModel::facet(int column, FacetRows which) const
{
    RowFilter others;
    if (which == FacetRows::Matching) {
        others = resolved(m_filter, clock()->now());
        const QString key = QString::fromLatin1(columnInfo(column).key);
        others.conditions.removeIf([&key](const RowCondition &condition) { return condition.column == key; });
    }
    return facetOf(*m_store, columnInfo(column).field, matchingRows(*m_store, others, m_columnFields),
                   mostFacetValues);
}

QString FieldModel::valueWords(int column, const QString &value) const
{
    const int field = columnInfo(column).field;
    const Field &what = m_fields[static_cast<size_t>(field)];
    if (what.valueWords)
        return what.valueWords(value);
    if (what.kind == FieldKind::Pooled)
        return what.words ? what.words(value) : value;
    for (int code = 0; what.codeName && code < 256; ++code) {
        if (what.codeName(code) == value)
            return what.codeWords(code);
    }
    return {};
}

qint64 FieldModel::countOf(const RowFilter &filter) const
{
    return matchingRows(*m_store, resolved(filter, clock()->now()), m_columnFields).count();
}

void FieldModel::filterRows(const RowFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    arrange();
}

ServerFilter FieldModel::serverFilter(const RowCondition &condition) const
{
    const int column = columnOfKey(condition.column);
    const char *key = column < 0 ? nullptr : columnInfo(column).filterKey;
    const bool hasEmpty = condition.values.contains(QString());
    if (!key || condition.negated || condition.values.isEmpty() || hasEmpty ||
        condition.values.size() > schema::maxFilterValues)
        return {};
    const Filter filter{QString::fromLatin1(key), condition.values};
    const bool exactly = columnInfo(column).filtersExactly;
    if (condition.kind == RowCondition::Kind::Text)
        return exactly ? ServerFilter() : ServerFilter{filter, true};
    if (condition.kind == RowCondition::Kind::Values)
        return {filter, exactly}; // what has a value as a part has more than what is equal to it
    return {};
}

std::shared_ptr<RowJob> FieldModel::currentJob() const
{
    auto job = std::make_shared<RowJob>();
    const bool isNew = m_incoming != nullptr;
    job->store = isNew ? m_incoming : m_store;
    job->ranks = isNew ? std::make_shared<RowRanks>() : m_ranks;
    job->levels = m_levels;
    job->filter = resolved(m_filter, clock()->now());
    job->columns = m_columnFields;
    job->before = m_store;
    job->shownBefore = m_shown;
    job->indexBefore = m_groupIndex;
    job->groupsBefore = m_grouped.groups;
    job->groupKind = m_groupKind;
    if (!m_groupKind)
        return job;
    job->sites = m_sites;
    job->folds = m_folds.value(grouping());
    job->marked = markedRows();
    if (!isNew && m_groupIndex && &m_groupIndex->kind() == m_groupKind && m_groupIndex->sites() == m_sites &&
        m_groupIndex->rowCount() == m_store->rowCount())
        job->index = m_groupIndex;
    return job;
}

void FieldModel::arrangeLater()
{
    if (m_store->rowCount() <= rowsForAThread) {
        arrange();
        return;
    }
    if (std::exchange(m_isWaiting, true))
        return;
    QTimer::singleShot(arrangePause, this, [this] {
        m_isWaiting = false;
        arrange();
    });
}

void FieldModel::arrange()
{
    if (m_job) {
        m_isStale = true;
        return;
    }
    const std::shared_ptr<RowJob> job = currentJob();
    if (job->store->rowCount() <= rowsForAThread) {
        show(*job, job->run());
        return;
    }
    m_job = job;
    runAside([job, model = QPointer<FieldModel>(this)] {
        RowArrangement arrangement = job->run();
        // The model may be gone by the time this is delivered, and its thread by then.
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [job, model, arrangement = std::move(arrangement)]() mutable {
                if (model)
                    model->jobDone(job, std::move(arrangement));
            },
            Qt::QueuedConnection);
    });
    Q_EMIT stateChanged();
}

void FieldModel::jobDone(const std::shared_ptr<RowJob> &job, RowArrangement arrangement)
{
    m_job.reset();
    if (std::exchange(m_isStale, false))
        arrange();
    else
        show(*job, std::move(arrangement));
    // At another turn of the event loop: to show what was arranged has taken enough of this one.
    QTimer::singleShot(0, this, [this] {
        if (mayTake())
            heldArrival();
    });
    Q_EMIT stateChanged();
}

void FieldModel::show(RowJob &job, RowArrangement arrangement)
{
    job.shownBefore.reset(); // or to change what is shown would copy it
    std::shared_ptr<RowRanks> oldRanks = std::exchange(m_ranks, job.ranks);
    if (job.store == m_incoming)
        m_incoming.reset();
    std::shared_ptr<FieldStore> old = m_store;
    change(job.store, arrangement);
    // To give back the memory of a million rows takes longer than a frame may.
    if (old->rowCount() > rowsForAThread)
        runAside([old = std::move(old), oldRanks = std::move(oldRanks), rest = std::move(arrangement)] {});
}

} // namespace rollcall
