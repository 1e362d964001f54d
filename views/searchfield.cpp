// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/searchfield.h"

#include "views/theme/theme.h"

#include <QtGui/qevent.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qlineedit.h>

namespace rollcall {

namespace {
constexpr std::chrono::milliseconds typingPause(250);
constexpr int longestText = 500;
} // namespace

SearchField::SearchField(const QList<SearchChoice> &choices, QWidget *parent)
    : QWidget(parent)
    , m_choices(choices)
    , m_choice(new QComboBox(this))
    , m_edit(new QLineEdit(this))
{
    setObjectName(QStringLiteral("search"));
    setAccessibleName(tr("Search"));
    m_choice->setObjectName(QStringLiteral("searchChoice"));
    m_choice->setAccessibleName(tr("Field to search"));
    for (const SearchChoice &choice : choices)
        m_choice->addItem(choice.text, choice.key);
    m_edit->setObjectName(QStringLiteral("searchText"));
    m_edit->setAccessibleName(tr("Text to search for"));
    m_edit->setPlaceholderText(tr("Search"));
    m_edit->setClearButtonEnabled(true);
    m_edit->setMaxLength(longestText);
    m_edit->installEventFilter(this);
    setFocusProxy(m_edit);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::unit);
    row->addWidget(m_choice);
    row->addWidget(m_edit, 1);

    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &SearchField::hear);
    connect(m_edit, &QLineEdit::textChanged, this, [this] { m_pause.start(); });
    connect(m_edit, &QLineEdit::returnPressed, this, &SearchField::hear);
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
        m_pause.stop();
        const bool searches = !m_heard.isEmpty() || !m_edit->text().trimmed().isEmpty();
        m_heard = m_edit->text().trimmed();
        if (searches)
            Q_EMIT filterChanged();
    });
}

std::optional<RowCondition> SearchField::condition() const
{
    if (m_heard.isEmpty())
        return std::nullopt;
    RowCondition condition;
    condition.column = key();
    condition.values = {m_heard};
    return condition;
}

const SearchChoice &SearchField::choice() const
{
    return m_choices.at(m_choice->currentIndex());
}

void SearchField::setKey(const QString &key)
{
    const int index = m_choice->findData(key);
    if (index >= 0)
        m_choice->setCurrentIndex(index);
}

void SearchField::setHeardAtOnce(bool atOnce)
{
    const std::chrono::milliseconds pause = atOnce ? std::chrono::milliseconds(0) : typingPause;
    if (pause == m_pause.intervalAsDuration())
        return;
    m_pause.setInterval(pause);
}

void SearchField::focusText()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void SearchField::setText(const QString &text)
{
    m_edit->setText(text);
    hear();
}

void SearchField::clear()
{
    m_edit->clear();
    hear();
}

void SearchField::hear()
{
    m_pause.stop();
    const QString text = m_edit->text().trimmed();
    if (text == m_heard)
        return;
    m_heard = text;
    Q_EMIT filterChanged();
}

bool SearchField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit &&
        (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape && !m_edit->text().isEmpty()) {
            if (event->type() == QEvent::KeyPress)
                clear();
            event->accept();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace rollcall
