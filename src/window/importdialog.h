// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/asidework.h"
#include "window/importwork.h"

#include <QDialog>

#include <functional>

class QComboBox;
class QDropEvent;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTabWidget;
class QTreeView;

namespace Ochre::Window {

/// Brings files of other programs into a course of the learner's own: shows what would come and what is left out before
/// anything is written, and takes an import back.
class ImportDialog final : public QDialog {
    Q_OBJECT
public:
    /// Courses that can take an import, by id and title.
    using OwnCourses = std::vector<std::pair<QString, QString>>;

    struct Parts {
        QString data;                           ///< the learner's data folder
        QString lessons;                        ///< where the courses lie that come with the program
        std::function<OwnCourses()> ownCourses; ///< asked anew after each change
        std::function<QString()> folder;        ///< that was used last
        std::function<void(const QString &)> usedFolder;
    };
    explicit ImportDialog(Parts parts, QWidget *parent = nullptr);

    /// Reads a file, or a folder of rustlings, and shows what it would bring.
    void choose(const QString &path);
    /// Other courses can take an import than before.
    void renewCourses();
    [[nodiscard]] bool isBusy() const { return m_work.isBusy(); }
    [[nodiscard]] bool isWriting() const { return m_isWriting; }

    /// What the learner calls a format.
    [[nodiscard]] static QString formatTitle(Exchange::ImportFormat format);

signals:
    /// A course in the learner's folder is another one now, or was not there before.
    void courseChanged(const QString &courseId);
    /// With its last import the course went.
    void courseGone(const QString &courseId);
    void courseRequested(const QString &courseId);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void reject() override;

private:
    void build();
    QWidget *buildSource();
    QWidget *buildFoot();
    void connectParts();
    void askForFile();
    void askForFolder();
    [[nodiscard]] ImportOrder order() const;
    void look();
    void write();
    void takeBack();
    void take(const Result<ImportOutlook> &outlook);
    void showPreview(const Result<ImportPreview> &preview);
    void clearPreview();
    void showState();
    void say(const QString &sentence, bool isBad = false);
    [[nodiscard]] static QString invitation();
    [[nodiscard]] QString sentenceOf(const ImportOutlook &outlook) const;

    Parts m_parts;
    AsideWork m_work;
    QString m_path;
    std::optional<ImportPreview> m_preview;
    QString m_filled;          ///< id of the course that an import went into last
    bool m_looksAgain = false; ///< something was chosen while it was busy
    bool m_closesThen = false; ///< it was closed while it was busy
    bool m_isWriting = false;
    bool m_isBad = false; ///< what is said is a problem
    QLineEdit *m_file;
    QPushButton *m_chooseFile;
    QPushButton *m_chooseFolder;
    QComboBox *m_format;
    QComboBox *m_course;
    QTabWidget *m_tabs;
    QTreeView *m_coming;
    QTreeView *m_leftOut;
    ExchangeListModel *m_comingModel;
    ExchangeListModel *m_leftOutModel;
    QLabel *m_state;
    QProgressBar *m_progress;
    QPushButton *m_stop;
    QComboBox *m_imports;
    QPushButton *m_takeBack;
    QPushButton *m_open;
    QPushButton *m_write;
};

} // namespace Ochre::Window
