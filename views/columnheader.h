// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/qheaderview.h>

namespace rollcall {

class PagedTable;

/// The header of a table that is sorted by several levels: each sorted column has its mark, and a small
/// number where there is more than one.
class ColumnHeader final : public QHeaderView
{
    Q_OBJECT

public:
    /// The model outlives the header.
    explicit ColumnHeader(const PagedTable *model, QWidget *parent = nullptr);

    /// Paints a section elsewhere than where it stands.
    void paintColumn(QPainter *painter, const QRect &rect, int column) const
    {
        paintSection(painter, rect, column);
    }

    /// Keeps an empty selection of its own: rows are selected, not columns, and Qt would look through all of
    /// them for each section that it paints.
    void setSelectionModel(QItemSelectionModel *selection) override;

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const override;

private:
    const PagedTable *m_model;
};

} // namespace rollcall
