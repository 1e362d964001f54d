// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/exportdialog.h"

#include "models/tables/fieldmodel.h"
#include "views/exportjob.h"
#include "views/rowtable.h"
#include "views/tablerows.h"
#include "views/theme/theme.h"

#include <QtCore/qdatetime.h>
#include <QtCore/qdir.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qlocale.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/qurl.h>
#include <QtGui/qdesktopservices.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qdialogbuttonbox.h>
#include <QtWidgets/qfiledialog.h>
#include <QtWidgets/qformlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qprogressbar.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qradiobutton.h>

#include <algorithm>

namespace rollcall {

namespace {

constexpr int dialogWidth = 480;
constexpr int progressSteps = 1000;

QString number(qint64 count)
{
    return QLocale().toString(count);
}

template <class Widget>
Widget *named(Widget *widget, const char *name, const QString &accessibleName)
{
    widget->setObjectName(QLatin1StringView(name));
    widget->setAccessibleName(accessibleName);
    return widget;
}

} // namespace

QJsonObject ExportChoices::toJson() const
{
    return {{QStringLiteral("format"), exportSuffix(format)},
            {QStringLiteral("allColumns"), allColumns},
            {QStringLiteral("folder"), folder}};
}

ExportChoices ExportChoices::fromJson(const QJsonObject &json)
{
    ExportChoices choices;
    choices.format =
        exportFormatOf(json.value(QLatin1StringView("format")).toString()).value_or(choices.format);
    choices.allColumns = json.value(QLatin1StringView("allColumns")).toBool();
    choices.folder = json.value(QLatin1StringView("folder")).toString();
    return choices;
}

ExportDialog::ExportDialog(RowTable *table, const QString &what, const ExportChoices &choices,
                           QWidget *parent)
    : QDialog(parent)
    , m_table(table)
    , m_model(dynamic_cast<FieldModel *>(table->pagedTable()))
    , m_what(what)
    , m_choices(choices)
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export"));
    setAccessibleName(windowTitle());
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::large, metrics::large, metrics::large, metrics::large);
    column->setSpacing(metrics::medium);
    m_form = buildForm();
    m_form->setFixedWidth(dialogWidth);
    column->addWidget(m_form);

    m_progress = named(new QProgressBar(this), "exportProgress", tr("Progress"));
    m_progress->setTextVisible(false);
    m_progress->hide();
    column->addWidget(m_progress);
    m_message = new QLabel(this);
    m_message->setObjectName(QStringLiteral("exportMessage"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_message->setFixedWidth(dialogWidth);
    m_message->hide();
    column->addWidget(m_message);
    column->addStretch(1);

    auto *buttons = new QDialogButtonBox(this);
    const auto add = [buttons](const QString &text, const char *name, QDialogButtonBox::ButtonRole role) {
        return named(buttons->addButton(text, role), name, text);
    };
    m_show = add(tr("Show in folder"), "exportShow", QDialogButtonBox::ActionRole);
    m_stop = add(tr("Stop"), "exportStop", QDialogButtonBox::ActionRole);
    m_export = add(tr("Export…"), "exportStart", QDialogButtonBox::ActionRole);
    m_close = add(tr("Close"), "exportClose", QDialogButtonBox::RejectRole);
    m_export->setDefault(true);
    column->addWidget(buttons);
    column->setSizeConstraint(QLayout::SetFixedSize);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::askForPlace);
    connect(m_stop, &QPushButton::clicked, this, &ExportDialog::stop);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_show, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_path).absolutePath())); });
    connect(m_model, &PagedTable::stateChanged, this, &ExportDialog::onTableState);
    m_show->hide();
    showRunning(false);
}

ExportDialog::~ExportDialog() = default;

QWidget *ExportDialog::buildForm()
{
    auto *form = new QWidget(this);
    auto *fields = new QFormLayout(form);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setHorizontalSpacing(metrics::medium);
    fields->setVerticalSpacing(metrics::medium);
    auto *choice = new QVBoxLayout;
    choice->setSpacing(metrics::small);
    const auto add = [form, choice](const QString &text, const char *name) {
        auto *button = named(new QRadioButton(text, form), name, text);
        choice->addWidget(button);
        return button;
    };
    const qint64 here = m_model->matchingCount();
    const qint64 all = m_model->isComplete() ? here : m_model->totalCount().value_or(-1);
    const bool isKnown = m_model->isComplete() || (all >= 0 && !m_model->isFilteredHere());
    m_matching =
        add(isKnown ? tr("All that match: %1").arg(number(all)) : tr("All that match"), "exportMatching");
    m_loaded = add(tr("What is loaded of them: %1").arg(number(here)), "exportLoaded");
    m_loaded->setVisible(!m_model->isComplete());
    const qsizetype selected = m_model->rowsNow(selectedRuns(*m_table)).size();
    m_selected = add(tr("Selected: %1").arg(number(selected)), "exportSelected");
    m_selected->setEnabled(selected > 0);
    m_matching->setChecked(true);
    fields->addRow(tr("Rows"), choice);

    m_format = named(new QComboBox(form), "exportFormat", tr("Format"));
    m_format->addItem(QStringLiteral("CSV"), static_cast<int>(ExportFormat::Csv));
    m_format->addItem(QStringLiteral("Excel"), static_cast<int>(ExportFormat::Excel));
    m_format->addItem(QStringLiteral("JSON"), static_cast<int>(ExportFormat::Json));
    m_format->addItem(QStringLiteral("JSON Lines"), static_cast<int>(ExportFormat::JsonLines));
    m_format->setCurrentIndex(m_format->findData(static_cast<int>(m_choices.format)));
    fields->addRow(tr("Format"), m_format);
    m_allColumns = named(new QCheckBox(tr("All columns, not only those shown"), form), "exportAllColumns",
                         tr("All columns, not only those shown"));
    m_allColumns->setChecked(m_choices.allColumns);
    fields->addRow(tr("Columns"), m_allColumns);
    return form;
}

void ExportDialog::choose(Rows rows)
{
    if (rows == Rows::Selected && m_selected->isEnabled())
        m_selected->setChecked(true);
    else if (rows == Rows::Loaded)
        m_loaded->setChecked(true);
    else
        m_matching->setChecked(true);
}

ExportDialog::Rows ExportDialog::rows() const
{
    if (m_selected->isChecked())
        return Rows::Selected;
    return m_loaded->isChecked() ? Rows::Loaded : Rows::Matching;
}

ExportFormat ExportDialog::format() const
{
    return static_cast<ExportFormat>(m_format->currentData().toInt());
}

QStringList ExportDialog::columns() const
{
    QStringList keys;
    if (m_allColumns->isChecked())
        return keys;
    for (const int column : shownColumns(*m_table))
        keys += QString::fromLatin1(m_model->columnInfo(column).key);
    return keys;
}

void ExportDialog::askForPlace()
{
    QString folder = m_choices.folder;
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString suffix = exportSuffix(format());
    auto *place = new QFileDialog(this, tr("Export to"), folder,
                                  QStringLiteral("%1 (*.%2)").arg(m_format->currentText(), suffix));
    place->setObjectName(QStringLiteral("exportPlace"));
    place->setAttribute(Qt::WA_DeleteOnClose);
    place->setAcceptMode(QFileDialog::AcceptSave);
    place->setDefaultSuffix(suffix);
    place->selectFile(
        QStringLiteral("%1-%2.%3").arg(m_what, QDate::currentDate().toString(Qt::ISODate), suffix));
    connect(place, &QFileDialog::fileSelected, this, &ExportDialog::exportTo);
    place->open();
}

void ExportDialog::exportTo(const QString &path)
{
    if (isRunning())
        return;
    m_path = path;
    m_choices = {format(), m_allColumns->isChecked(), QFileInfo(path).absolutePath()};
    Q_EMIT chosen(m_choices);
    m_show->hide();
    // Rather than after a million rows were loaded and written.
    const bool isTooMuch = m_choices.format == ExportFormat::Excel && rowsToWrite() > ExcelFile::mostRows;
    if (isTooMuch)
        end(ExcelFile::tooManyRows(path), 0);
    else if (rows() == Rows::Matching && !m_model->isComplete())
        loadRest();
    else
        write();
}

/// As far as known before they are here.
qint64 ExportDialog::rowsToWrite() const
{
    if (rows() == Rows::Selected)
        return m_model->rowsNow(selectedRuns(*m_table)).size();
    if (rows() == Rows::Loaded || m_model->isComplete() || m_model->isFilteredHere())
        return m_model->matchingCount();
    return m_model->totalCount().value_or(0);
}

void ExportDialog::loadRest()
{
    m_isLoading = true;
    showRunning(true);
    if (m_model->failure())
        m_model->retry();
    m_model->loadAll();
    onTableState();
}

/// What is exported of all rows is taken once they are here, and in their order.
void ExportDialog::onTableState()
{
    if (!m_isLoading)
        return;
    const qint64 total = m_model->totalCount().value_or(0);
    say(tr("Loading the rest: %1 of %2").arg(number(m_model->loadedCount()), number(total)), false);
    m_progress->setRange(0, total > 0 ? progressSteps : 0);
    if (total > 0)
        m_progress->setValue(static_cast<int>(
            std::min<qint64>(progressSteps, progressSteps * m_model->loadedCount() / total)));
    if (m_model->isLoading() || m_model->isArranging())
        return;
    m_isLoading = false;
    if (m_model->isComplete())
        write();
    else if (m_model->failure())
        end(*m_model->failure(), 0);
    else
        end(Failure{FailureKind::Cancelled, {}, {}, {}, 0, {}}, 0);
}

void ExportDialog::write()
{
    ExportOptions options;
    options.path = m_path;
    options.format = m_choices.format;
    options.columns = columns();
    m_job = ExportJob::make(*m_model,
                            rows() == Rows::Selected ? m_model->rowsNow(selectedRuns(*m_table))
                                                     : m_model->matchingRowsNow(),
                            std::move(options));
    const qint64 total = m_job->total();
    m_progress->setRange(0, progressSteps);
    m_progress->setValue(0);
    connect(m_job.get(), &ExportJob::progressed, this, [this, total](qint64 rows) {
        m_progress->setValue(static_cast<int>(progressSteps * rows / std::max<qint64>(1, total)));
        say(tr("%1 of %2 rows").arg(number(rows), number(total)), false);
    });
    connect(m_job.get(), &ExportJob::finished, this, &ExportDialog::end);
    showRunning(true);
    say(tr("%1 of %2 rows").arg(number(0), number(total)), false);
    m_job->start();
}

void ExportDialog::stop()
{
    m_stop->setEnabled(false);
    if (m_job)
        m_job->stop();
    else
        m_model->stop();
}

void ExportDialog::end(const Result<void> &result, qint64 shortened)
{
    const qint64 rows = m_job ? m_job->total() : 0;
    if (m_job) {
        m_job->disconnect(this);
        m_job.release()->deleteLater(); // it is what tells this
    }
    showRunning(false);
    if (result) {
        QString text = tr("%Ln row(s) written to %1.", nullptr, static_cast<int>(rows))
                           .arg(QDir::toNativeSeparators(m_path));
        if (shortened > 0)
            text += QLatin1Char(' ') + tr("%n cell(s) were longer than Excel takes and are cut.", nullptr,
                                          static_cast<int>(shortened));
        const qint64 missing = m_model->missingCount();
        if (missing > 0 && this->rows() == Rows::Matching)
            text += QLatin1Char(' ') + tr("%Ln row(s) that the service counts did not come.", nullptr,
                                          static_cast<int>(missing));
        say(text, false);
        m_show->show();
        m_close->setFocus();
    } else if (result.failure().kind == FailureKind::Cancelled) {
        say(tr("Stopped. Nothing was written."), false);
    } else {
        say(result.failure().message, true);
    }
}

void ExportDialog::showRunning(bool running)
{
    m_form->setEnabled(!running);
    if (m_model->isComplete() && !m_loaded->isChecked())
        m_loaded->hide();
    m_progress->setVisible(running);
    m_stop->setVisible(running);
    m_stop->setEnabled(running);
    m_export->setVisible(!running);
    if (running)
        m_stop->setFocus();
}

void ExportDialog::say(const QString &text, bool isFailure)
{
    m_message->setText(text);
    m_message->setAccessibleName(text);
    m_message->setVisible(!text.isEmpty());
    QPalette colors = palette();
    if (isFailure)
        colors.setColor(QPalette::WindowText, toneColor(Tone::Offline));
    m_message->setPalette(colors);
}

} // namespace rollcall
