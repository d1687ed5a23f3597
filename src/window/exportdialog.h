// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/exportjob.h"
#include "window/asidework.h"
#include "window/exchangelistmodel.h"

#include <QDialog>

#include <functional>

class QComboBox;
class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QTreeView;

namespace Ochre::Window {

/// Writes questions, own cards, notes or what was done as a file of another program.
class ExportDialog final : public QDialog {
    Q_OBJECT
public:
    /// A course that something can be taken of.
    struct Choice {
        QString id;
        QString title;
        bool isChosen = false; ///< unless the learner says otherwise
    };

    struct Parts {
        std::function<std::vector<Choice>(Exchange::ExportWhat)> courses;
        std::function<Exchange::ExportSources(const Exchange::ExportOrder &)> sources; ///< taken when it begins
        std::function<QString()> folder;                                               ///< that was used last
        std::function<void(const QString &)> usedFolder;
    };
    explicit ExportDialog(Parts parts, QWidget *parent = nullptr);

    void setWhat(Exchange::ExportWhat what);
    /// Writes what is chosen into a file; one that is there is replaced when all of it could be made.
    void exportTo(const QString &file);
    [[nodiscard]] bool isBusy() const { return m_work.isBusy(); }

protected:
    void reject() override;

private:
    struct Written {
        QString file;
        int items = 0;
        std::vector<ExchangeRow> leftOut;
    };

    void build();
    void connectParts();
    void fillForms();
    void fillCourses();
    void askForFile();
    void take(const Result<Written> &written);
    void showState();
    void say(const QString &sentence, bool isBad = false);
    [[nodiscard]] Exchange::ExportWhat what() const;
    [[nodiscard]] Exchange::ExportForm form() const;
    [[nodiscard]] Exchange::ExportOrder order() const;
    [[nodiscard]] static Result<Written> write(const Exchange::ExportOrder &order,
                                               const Exchange::ExportSources &sources, const QString &file,
                                               const Exchange::Pace &pace);

    Parts m_parts;
    AsideWork m_work;
    bool m_closesThen = false; ///< it was closed while it was busy
    QComboBox *m_what;
    QComboBox *m_form;
    QLabel *m_about;
    QLabel *m_coursesLabel;
    QListWidget *m_courses;
    QTreeView *m_leftOut;
    ExchangeListModel *m_leftOutModel;
    QLabel *m_state;
    QProgressBar *m_progress;
    QPushButton *m_stop;
    QPushButton *m_write;
    QPushButton *m_close;
};

} // namespace Ochre::Window
