// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qset.h>
#include <QtCore/qstring.h>

namespace rollcall {

/// The tokens of a chain of pages: which one to ask with next, and which ones were there before.
class PageTrail
{
public:
    const QString &next() const { return m_next; }
    bool hasNext() const { return m_hasNext; }
    /// No more pages: the last one came, or isBroken().
    bool isOver() const { return m_isOver; }
    /// A token came twice: what follows it has been read already.
    bool isBroken() const { return m_isBroken; }

    /// The next page was asked for.
    void asked() { m_hasNext = false; }
    /// The page of this token has to be asked for once more.
    void goBackTo(const QString &token);
    /// The page asked with own will name this token. Answers whether to go on with it: whether one that was
    /// there before ends the walk is judged when its page is here.
    bool heard(const QString &token, const QString &own);
    /// A page came that names this token, empty on the last one. askedAhead: the token that the page behind
    /// it was asked with already, if it was. Answers whether that page is the right one.
    bool took(const QString &token, const QString *askedAhead);

private:
    QString m_next;
    QSet<QByteArray> m_seen;
    bool m_hasNext = true;
    bool m_isOver = false;
    bool m_isBroken = false;
};

} // namespace rollcall
