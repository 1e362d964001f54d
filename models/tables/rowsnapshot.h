// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qshareddata.h>

#include <memory>
#include <vector>

namespace rollcall {

class FieldStore;

struct RowList final : public QSharedData
{
    std::vector<quint32> list;
};

/// Rows, a million of them perhaps, that several hold, in several threads: copied for who changes them, and
/// only if somebody else holds them then.
using SharedRows = QSharedDataPointer<RowList>;

/// Rows of a model as they were at a moment: what the model does later does not reach them. To be read in
/// the model's thread.
struct RowSnapshot
{
    std::shared_ptr<const FieldStore> store;
    SharedRows rows{new RowList}; ///< of the store, in order

    qsizetype size() const { return static_cast<qsizetype>(rows->list.size()); }
    quint32 at(qsizetype place) const { return rows->list[static_cast<size_t>(place)]; }
};

} // namespace rollcall
