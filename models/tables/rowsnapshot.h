// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qglobal.h>

#include <memory>
#include <vector>

namespace rollcall {

class FieldStore;

/// Rows of a model as they were at a moment: what the model does later does not reach them. To be read in
/// the model's thread.
struct RowSnapshot
{
    std::shared_ptr<const FieldStore> store;
    std::vector<quint32> rows; ///< of the store, in order

    qsizetype size() const { return static_cast<qsizetype>(rows.size()); }
};

} // namespace rollcall
