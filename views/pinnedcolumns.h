// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qlist.h>
#include <QtCore/qobject.h>
#include <QtCore/qrect.h>

namespace rollcall {

class ColumnHeader;

/// Columns that stay where a table begins while the others are scrolled beneath them. They come before all
/// others. There is one table for all columns, which paints the pinned ones once more on a strip; only the
/// header has a second one above it, since a header can't be told to have sections in two places.
///
/// Where the strip would leave the others no room nothing is held, and all columns scroll.
class PinnedColumns final : public QObject
{
    Q_OBJECT

public:
    /// The header of the table, and the one above it, a child of the former. Both are set up already and
    /// outlive this.
    PinnedColumns(ColumnHeader *header, ColumnHeader *above, QObject *parent);

    bool isPinned(int column) const { return m_columns.contains(column); }
    bool isAny() const { return !m_columns.isEmpty(); }
    void setPinned(int column, bool pinned);
    void clear();

    /// How far the pinned columns stand from where they have been scrolled to; 0 while nothing is held.
    int shift() const { return isHeldAt(offset()) ? (isReversed() ? -offset() : offset()) : 0; }
    /// Whether they are held when the table is scrolled by so much.
    bool isHeldAt(int offset) const;
    /// What they cover of a viewport of that height; empty while nothing is held.
    QRect strip(int height) const;
    /// Those that are shown, from the first on.
    QList<int> shown() const;
    /// The one on the strip at x, or -1.
    int columnAt(int x) const;
    /// To be called when the table has been scrolled.
    void follow();

Q_SIGNALS:
    /// What is held, or where.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int width() const;
    int offset() const;
    bool isReversed() const;
    void keepFirst();
    void fillAbove();

    ColumnHeader *m_header;
    ColumnHeader *m_above;
    QList<int> m_columns;
    bool m_isArranging = false;
};

} // namespace rollcall
