// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/pagetrail.h"

#include <QtCore/qcryptographichash.h>

namespace rollcall {

namespace {

// Tokens may be long, and all of a walk are kept.
QByteArray nameOf(const QString &token)
{
    return QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Sha1);
}

} // namespace

void PageTrail::goBackTo(const QString &token)
{
    m_next = token;
    m_hasNext = false;
}

bool PageTrail::heard(const QString &token, const QString &own)
{
    m_hasNext = token != own && !m_seen.contains(nameOf(token));
    if (m_hasNext)
        m_next = token;
    return m_hasNext;
}

bool PageTrail::took(const QString &token, const QString *askedAhead)
{
    const QByteArray name = nameOf(token);
    m_isBroken = !token.isEmpty() && m_seen.contains(name);
    m_isOver = token.isEmpty() || m_isBroken;
    if (m_isOver)
        return false;
    m_seen.insert(name);
    if (askedAhead != nullptr && *askedAhead == token)
        return true;
    m_next = token;
    m_hasNext = true;
    return false;
}

} // namespace rollcall
