// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/export/exportfile.h"

#include <QtCore/qjsonobject.h>
#include <QtWidgets/qdialog.h>

#include <memory>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QRadioButton;
QT_END_NAMESPACE

namespace rollcall {

class ExportJob;
class FieldModel;
class RowTable;

/// What was chosen last time.
struct ExportChoices
{
    ExportFormat format = ExportFormat::Csv;
    bool allColumns = false;
    QString folder;

    QJsonObject toJson() const;
    static ExportChoices fromJson(const QJsonObject &json);
};

/// Exports rows of a table to a file: which ones, how and where to, how far it has come, how it ended. What
/// is under way ends with the dialog, and leaves a file that was there as it was.
class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Rows {
        Matching, ///< all that match the filters, in closed groups too; what is not loaded is loaded first
        Loaded,   ///< what is here of them
        Selected
    };

    /// The table outlives the dialog, which deletes itself when closed. what: "devices", for the file's name.
    ExportDialog(RowTable *table, const QString &what, const ExportChoices &choices,
                 QWidget *parent = nullptr);
    ~ExportDialog() override;

    void choose(Rows rows);
    /// Begins with what is chosen, over whatever is there.
    void exportTo(const QString &path);
    bool isRunning() const { return m_job != nullptr || m_isLoading; }

Q_SIGNALS:
    void chosen(const rollcall::ExportChoices &choices);

private:
    QWidget *buildForm();
    void askForPlace();
    qint64 rowsToWrite() const;
    void loadRest();
    void onTableState();
    void write();
    void stop();
    void end(const Result<void> &result, qint64 shortened);
    void showRunning(bool running);
    void say(const QString &text, bool isFailure);
    Rows rows() const;
    ExportFormat format() const;
    QStringList columns() const;

    RowTable *m_table;
    FieldModel *m_model;
    QString m_what;
    ExportChoices m_choices;
    QString m_path;
    std::unique_ptr<ExportJob> m_job;
    bool m_isLoading = false;
    QWidget *m_form = nullptr;
    QRadioButton *m_matching = nullptr;
    QRadioButton *m_loaded = nullptr;
    QRadioButton *m_selected = nullptr;
    QComboBox *m_format = nullptr;
    QCheckBox *m_allColumns = nullptr;
    QLabel *m_message = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_show = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace rollcall
