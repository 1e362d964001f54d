// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/paletteentry.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qstring.h>
#include <QtWidgets/qwidget.h>

namespace rollcall {

class SavedViews;
struct SavedView;

/// One of the window's sections. It fills the middle of the window and lends the toolbar its search and the
/// status bar its state of loading; both belong to the window from then on.
class Section : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual QString key() const = 0;      ///< stable, for the settings
    virtual QString title() const = 0;    ///< for the switch in the toolbar
    virtual QString iconName() const = 0; ///< for the same
    virtual QWidget *searchArea() const = 0;
    virtual QWidget *loadStatus() const = 0;

    /// Asks for everything shown anew; selection and scroll position stay.
    virtual void refresh() = 0;
    /// The same as time goes by: leaves alone what was stopped half-way.
    virtual void keepUp() = 0;
    /// While someone works in the window: what nobody asked for leaves the processors to that.
    virtual void yield(bool isYielding) = 0;
    virtual void focusSearch() = 0;
    /// Esc: takes back the search.
    virtual void clearSearch() = 0;
    virtual void setCompactRows(bool compact) = 0;
    /// Outlive the section.
    virtual void setSavedViews(SavedViews *views) = 0;
    virtual void openView(const SavedView &view) = 0;
    /// What the command palette can offer of this section; its actions() are offered besides, and stand in
    /// the window's menu while it is in front.
    virtual QList<PaletteEntry> paletteEntries(const QString &typed)
    {
        Q_UNUSED(typed)
        return {};
    }
    /// What takes longer to find, in pieces that are asked in turn, with the event loop between them.
    virtual QList<PaletteProvider> paletteSearches() { return {}; }
};

} // namespace rollcall
