// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/timelinesheet.h"

#include <QtWidgets/qtoolbutton.h>

#include <functional>
#include <optional>

namespace rollcall {

/// A button whose menu saves a timeline as a picture, a drawing or a document, and prints it.
class TimelineExport final : public QToolButton
{
    Q_OBJECT

public:
    /// The sheet is asked for when the place for it has been chosen.
    explicit TimelineExport(std::function<TimelineSheet()> sheet, QWidget *parent = nullptr);

    /// Writes over whatever is there.
    void saveTo(const QString &path, SheetFormat format);
    /// Asks again for the place, or the printer, of what failed.
    void askAgain();

Q_SIGNALS:
    void done();
    void failed(const QString &summary, const rollcall::Failure &failure);

private:
    void askForPlace(SheetFormat format);
    void askForPrinter();

    std::function<TimelineSheet()> m_sheet;
    QString m_folder;                    ///< where the last one went
    std::optional<SheetFormat> m_format; ///< what was asked for last; none: print
};

} // namespace rollcall
