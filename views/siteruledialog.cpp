// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/siteruledialog.h"

#include "views/theme/theme.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qdialogbuttonbox.h>
#include <QtWidgets/qformlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qpushbutton.h>

namespace rollcall {

namespace {

constexpr int dialogWidth = 480;
constexpr int longestSeparator = 32;

/// Names are shown in the middle shortened: both of their ends may be what matters.
QString shortened(const QLabel *label, const QString &text)
{
    return label->fontMetrics().elidedText(text, Qt::ElideMiddle, dialogWidth / 2 - metrics::medium);
}

} // namespace

SiteRuleDialog::SiteRuleDialog(const SiteRule &rule, const QStringList &rooms, QWidget *parent)
    : QDialog(parent)
    , m_side(new QComboBox(this))
    , m_separator(new QLineEdit(this))
    , m_hint(new QLabel(this))
    , m_rooms(rooms)
{
    setObjectName(QStringLiteral("siteRuleDialog"));
    setWindowTitle(tr("Sites in room names"));
    setAccessibleName(windowTitle());
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::large, metrics::large, metrics::large, metrics::large);
    column->setSpacing(metrics::medium);

    auto *text =
        new QLabel(tr("The service knows rooms but no sites: these are read from the rooms' names. Groups, "
                      "incidents and reports by site go by this."),
                   this);
    text->setObjectName(QStringLiteral("siteRuleText"));
    text->setWordWrap(true);
    text->setFixedWidth(dialogWidth);
    column->addWidget(text);

    m_side->setObjectName(QStringLiteral("siteRuleSide"));
    m_side->addItem(tr("before the first"), static_cast<int>(SiteRule::Side::Before));
    m_side->addItem(tr("after the last"), static_cast<int>(SiteRule::Side::After));
    m_separator->setObjectName(QStringLiteral("siteRuleSeparator"));
    m_separator->setMaxLength(longestSeparator);
    m_separator->setPlaceholderText(tr("for example / or a comma"));
    auto *form = new QFormLayout;
    form->setSpacing(metrics::small);
    form->addRow(tr("The site &stands"), m_side);
    form->addRow(tr("se&parator"), m_separator);
    for (QWidget *field : {static_cast<QWidget *>(m_side), static_cast<QWidget *>(m_separator)}) {
        const auto *label = qobject_cast<const QLabel *>(form->labelForField(field));
        field->setAccessibleName(label->text().remove(QLatin1Char('&')));
    }
    column->addLayout(form);
    m_hint->setObjectName(QStringLiteral("siteRuleHint"));
    m_hint->setWordWrap(true);
    m_hint->setFixedWidth(dialogWidth);
    column->addWidget(m_hint);
    auto *grid = new QGridLayout;
    grid->setSpacing(metrics::small);
    addRooms(grid, rooms);
    column->addLayout(grid);

    auto *buttons = new QDialogButtonBox(this);
    const auto button = [buttons](const QString &name, const char *key, QDialogButtonBox::ButtonRole role) {
        QPushButton *made = buttons->addButton(name, role);
        made->setObjectName(QLatin1StringView(key));
        made->setAccessibleName(name);
        return made;
    };
    QPushButton *usual = button(tr("Restore default"), "siteRuleDefaults", QDialogButtonBox::ResetRole);
    button(tr("Cancel"), "siteRuleCancel", QDialogButtonBox::RejectRole)->setAutoDefault(false);
    button(tr("Apply"), "siteRuleOk", QDialogButtonBox::AcceptRole)->setDefault(true);
    usual->setAutoDefault(false);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(this->rule());
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(usual, &QPushButton::clicked, this, [this] { setRule(SiteRule()); });
    connect(m_side, &QComboBox::currentIndexChanged, this, &SiteRuleDialog::showSites);
    connect(m_separator, &QLineEdit::textChanged, this, &SiteRuleDialog::showSites);
    column->setSizeConstraint(QLayout::SetFixedSize);
    setRule(rule);
    showSites();
    m_separator->setFocus();
}

void SiteRuleDialog::addRooms(QGridLayout *grid, const QStringList &rooms)
{
    if (rooms.isEmpty())
        return;
    int row = 0;
    const auto add = [&](int at, const QString &text, bool isHeading) {
        auto *label = new QLabel(this);
        label->setTextFormat(Qt::PlainText);
        label->setText(shortened(label, text));
        label->setToolTip(isHeading ? QString() : text);
        label->setForegroundRole(isHeading ? QPalette::PlaceholderText : QPalette::WindowText);
        grid->addWidget(label, row, at);
        return label;
    };
    add(0, tr("Room"), true);
    add(1, tr("Site"), true);
    for (const QString &room : rooms) {
        ++row;
        add(0, room, false);
        m_sites.append(add(1, QString(), false));
        m_sites.constLast()->setObjectName(QStringLiteral("siteRuleSite.%1").arg(row));
    }
    grid->setColumnMinimumWidth(0, dialogWidth / 2);
    grid->setColumnStretch(1, 1);
}

SiteRule SiteRuleDialog::rule() const
{
    return {static_cast<SiteRule::Side>(m_side->currentData().toInt()), m_separator->text().toUtf8()};
}

void SiteRuleDialog::setRule(const SiteRule &rule)
{
    m_side->setCurrentIndex(m_side->findData(static_cast<int>(rule.side)));
    m_separator->setText(QString::fromUtf8(rule.separator));
}

void SiteRuleDialog::showSites()
{
    const SiteRule now = rule();
    m_hint->setText(now.separator.isEmpty()
                        ? tr("Without a separator each room is its own site.")
                        : tr("A room without \"%1\" in its name is its own site.").arg(m_separator->text()));
    for (qsizetype i = 0; i < m_sites.size(); ++i) {
        const QString site = now.of(m_rooms[i]);
        m_sites[i]->setText(site.isEmpty() ? tr("No site") : shortened(m_sites[i], site));
        m_sites[i]->setToolTip(site);
    }
}

} // namespace rollcall
