// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/savedviews.h"

#include <algorithm>

namespace rollcall {

QList<SavedView> SavedViews::of(const QString &section) const
{
    QList<SavedView> views;
    std::copy_if(m_list.begin(), m_list.end(), std::back_inserter(views),
                 [&section](const SavedView &view) { return view.section == section; });
    return views;
}

void SavedViews::setList(const QList<SavedView> &list)
{
    if (list == m_list)
        return;
    m_list = list;
    Q_EMIT changed();
}

qsizetype SavedViews::placeOf(const QString &id) const
{
    const auto found =
        std::find_if(m_list.begin(), m_list.end(), [&id](const SavedView &view) { return view.id == id; });
    return found == m_list.end() ? -1 : found - m_list.begin();
}

void SavedViews::put(const SavedView &view)
{
    const qsizetype place = placeOf(view.id);
    if (place < 0)
        m_list.append(view);
    else
        m_list[place] = view;
    tellEdited();
}

void SavedViews::remove(const QString &id)
{
    const qsizetype place = placeOf(id);
    if (place < 0)
        return;
    m_list.removeAt(place);
    tellEdited();
}

void SavedViews::move(const QString &id, int places)
{
    const qsizetype from = placeOf(id);
    if (from < 0 || places == 0)
        return;
    const QString section = m_list.at(from).section;
    const int step = places < 0 ? -1 : 1;
    qsizetype to = from;
    for (int left = std::abs(places); left > 0; --left) {
        qsizetype next = to + step;
        while (next >= 0 && next < m_list.size() && m_list.at(next).section != section)
            next += step;
        if (next < 0 || next >= m_list.size())
            break;
        to = next;
    }
    if (to == from)
        return;
    m_list.move(from, to);
    tellEdited();
}

void SavedViews::tellEdited()
{
    Q_EMIT changed();
    Q_EMIT edited();
}

} // namespace rollcall
