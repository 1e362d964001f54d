// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/fleetcounts.h"
#include "views/panelbar.h"
#include "views/theme/theme.h"

#include <QtCore/qlist.h>

QT_BEGIN_NAMESPACE
class QButtonGroup;
QT_END_NAMESPACE

namespace rollcall {

/// The shape of a status on a quick filter's button.
struct QuickFilterLook
{
    StatusShape shape;
    Tone tone;
};

/// One button for each quick filter, with its count. One of them always holds.
class QuickFilterBar final : public PanelBar
{
    Q_OBJECT

public:
    /// The counts outlive the bar. One look for each filter; none for those that stand for no status.
    QuickFilterBar(FleetCounts *counts, const QList<std::optional<QuickFilterLook>> &looks,
                   QWidget *parent = nullptr);

    int current() const;
    /// Does not emit chosen().
    void setCurrent(int index);

Q_SIGNALS:
    void chosen(int index);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setText(int index, bool shortened);
    void fit();
    void showCount(int index);

    FleetCounts *m_counts;
    QButtonGroup *m_group = nullptr;
};

} // namespace rollcall
