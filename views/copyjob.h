// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/copytext.h"

#include <QtCore/qobject.h>
#include <QtCore/qtimer.h>

#include <memory>

namespace rollcall {

/// Brings the selected rows of a table to the clipboard: a few at once, many in turns of the event loop, so
/// that the window goes on. The next copy of the same table takes the place of one that is not at its end.
class CopyJob final : public QObject
{
    Q_OBJECT

public:
    /// More rows than this are copied in turns.
    static constexpr qsizetype mostAtOnce = 1000;

    static void start(RowTable *table, CopyForm form);

private:
    CopyJob(RowTable *table, CopyForm form);
    void turn();
    void end();

    RowTable *m_table;
    CopyForm m_form;
    std::unique_ptr<CopyText> m_text;
    QTimer m_turn;
};

} // namespace rollcall
