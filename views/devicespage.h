// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qbytearray.h>
#include <QtWidgets/qwidget.h>

QT_BEGIN_NAMESPACE
class QSplitter;
class QTabWidget;
QT_END_NAMESPACE

namespace rollcall {

/// Lays out a table, the detail of its current row beside it, and a timeline below, with splitters between.
/// In less than narrowWidth the detail moves to a tab beside the timeline.
class DevicesPage : public QWidget
{
    Q_OBJECT

public:
    static constexpr int narrowWidth = 1000;

    /// Takes the three parts over.
    DevicesPage(QWidget *table, QWidget *detail, QWidget *timeline, QWidget *parent = nullptr);

    /// Brings the detail to the front and the keyboard to it.
    void showDetail();
    bool isNarrow() const { return m_narrow; }
    /// Where the splitters stand; opaque, and kept over both widths.
    QByteArray saveLayout() const;
    /// False, and nothing changed, when the bytes are none of saveLayout()'s.
    bool restoreLayout(const QByteArray &layout);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange(bool narrow);

    QWidget *m_detail;
    QSplitter *m_columns;
    QSplitter *m_rows;
    QTabWidget *m_lower;
    QByteArray m_columnsState;
    bool m_narrow = false;
};

} // namespace rollcall
