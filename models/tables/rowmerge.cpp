// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/rowmerge.h"

#include <QtCore/qcollator.h>
#include <QtCore/qhash.h>
#include <QtCore/qlocale.h>

#include <algorithm>
#include <numeric>
#include <vector>

namespace rollcall {

namespace {

void extend(QList<RowRun> &runs, int row)
{
    if (!runs.isEmpty() && runs.last().last == row - 1)
        runs.last().last = row;
    else
        runs.append({row, row});
}

bool isAbsent(const QVariant &value)
{
    return !value.isValid() || (value.typeId() == QMetaType::QString && value.toString().isNull());
}

template <class Key>
QList<int> sortedBy(const std::vector<Key> &keys, const QVariantList &values, Qt::SortOrder order)
{
    QList<int> rows(values.size());
    std::iota(rows.begin(), rows.end(), 0);
    QList<bool> absent(values.size());
    std::transform(values.cbegin(), values.cend(), absent.begin(), isAbsent);
    const auto less = [&](int left, int right) {
        if (absent.at(left) || absent.at(right))
            return !absent.at(left) && absent.at(right);
        return keys[static_cast<size_t>(left)] < keys[static_cast<size_t>(right)];
    };
    if (order == Qt::AscendingOrder)
        std::stable_sort(rows.begin(), rows.end(), less);
    else
        std::stable_sort(rows.begin(), rows.end(),
                         [&less](int left, int right) { return less(right, left); });
    return rows;
}

} // namespace

MergePlan planMerge(const QStringList &oldKeys, const QStringList &newKeys)
{
    MergePlan plan;
    QHash<QString, int> fresh;
    fresh.reserve(newKeys.size());
    for (int row = 0; row < static_cast<int>(newKeys.size()); ++row)
        fresh.insert(newKeys.at(row), row);

    QHash<QString, int> staying;
    staying.reserve(oldKeys.size());
    for (int row = 0; row < static_cast<int>(oldKeys.size()); ++row) {
        if (fresh.contains(oldKeys.at(row)))
            staying.insert(oldKeys.at(row), static_cast<int>(staying.size()));
        else
            extend(plan.removed, row);
    }
    plan.kept.reserve(staying.size());
    for (int row = 0; row < static_cast<int>(newKeys.size()); ++row) {
        const auto found = staying.constFind(newKeys.at(row));
        if (found == staying.cend()) {
            extend(plan.added, row);
            continue;
        }
        plan.reordered = plan.reordered || *found != static_cast<int>(plan.kept.size());
        plan.kept.append(*found);
    }
    return plan;
}

QList<int> sortedRows(const QVariantList &values, Qt::SortOrder order)
{
    const bool text = std::any_of(values.cbegin(), values.cend(),
                                  [](const QVariant &value) { return value.typeId() == QMetaType::QString; });
    if (text) {
        // Without a language there is no collation and no reading of numbers at all.
        const QLocale locale;
        QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
        collator.setNumericMode(true);
        collator.setCaseSensitivity(Qt::CaseInsensitive);
        std::vector<QCollatorSortKey> keys;
        keys.reserve(static_cast<size_t>(values.size()));
        for (const QVariant &value : values)
            keys.push_back(collator.sortKey(value.toString()));
        return sortedBy(keys, values, order);
    }
    std::vector<qint64> keys;
    keys.reserve(static_cast<size_t>(values.size()));
    for (const QVariant &value : values)
        keys.push_back(value.toLongLong());
    return sortedBy(keys, values, order);
}

} // namespace rollcall
