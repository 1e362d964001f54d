// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/paletteentry.h"

#include <QtCore/qtimer.h>
#include <QtWidgets/qdialog.h>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QListWidget;
QT_END_NAMESPACE

namespace rollcall {

/// A field to type into and, below, what answers it: Up and Down choose, Enter does it, Esc leaves. To be
/// shown with show(); deletes itself when closed.
class CommandPalette final : public QDialog
{
    Q_OBJECT

public:
    static constexpr qsizetype mostShown = 40;

    /// Searches take longer than the others: they are asked in turn, and Enter waits for the last of them.
    CommandPalette(QList<PaletteProvider> providers, QList<PaletteProvider> searches, QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void search();
    void searchOn();
    void showEntries();
    void enter();
    void runCurrent();

    QList<PaletteProvider> m_providers;
    QList<PaletteProvider> m_searches;
    QTimer m_turn;
    qsizetype m_nextSearch = 0;
    bool m_isEntered = false;      ///< to be run once all is found
    QList<PaletteEntry> m_offered; ///< for what is typed, in no order
    QList<PaletteEntry> m_entries;
    QLineEdit *m_text;
    QListWidget *m_list;
};

} // namespace rollcall
