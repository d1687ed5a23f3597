// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/importdialog.h"

#include "exchange/formatguess.h"

#include <QAccessible>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyle>
#include <QTabWidget>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

namespace {

QString droppedPath(const QDropEvent &event)
{
    const QList<QUrl> urls = event.mimeData()->urls();
    return urls.size() == 1 ? urls.front().toLocalFile() : QString();
}

} // namespace

QString ImportDialog::formatTitle(Exchange::ImportFormat format)
{
    switch (format) {
    case Exchange::ImportFormat::AnkiText:
        return tr("Anki, as text");
    case Exchange::ImportFormat::Apkg:
        return tr("Anki package (.apkg)");
    case Exchange::ImportFormat::Gift:
        return tr("Moodle GIFT");
    case Exchange::ImportFormat::Aiken:
        return tr("Aiken");
    case Exchange::ImportFormat::MdbookQuiz:
        return tr("mdbook-quiz");
    case Exchange::ImportFormat::Rustlings:
        break;
    }
    return tr("rustlings, a folder");
}

void ImportDialog::connectParts()
{
    connect(m_chooseFile, &QPushButton::clicked, this, &ImportDialog::askForFile);
    connect(m_chooseFolder, &QPushButton::clicked, this, &ImportDialog::askForFolder);
    connect(m_file, &QLineEdit::editingFinished, this, [this] {
        if (m_file->text().trimmed() != m_path) {
            choose(m_file->text().trimmed());
        }
    });
    connect(m_format, &QComboBox::activated, this, [this] {
        m_preview.reset();
        look();
    });
    connect(m_course, &QComboBox::activated, this, &ImportDialog::look);
    connect(m_course->lineEdit(), &QLineEdit::editingFinished, this, &ImportDialog::look);
    connect(m_write, &QPushButton::clicked, this, &ImportDialog::write);
    connect(m_takeBack, &QPushButton::clicked, this, &ImportDialog::takeBack);
    connect(m_open, &QPushButton::clicked, this, [this] {
        emit courseRequested(m_filled);
        accept();
    });
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_work.stop();
        m_stop->setEnabled(false);
    });
    connect(&m_work, &AsideWork::began, this, &ImportDialog::showState);
    connect(&m_work, &AsideWork::ended, this, &ImportDialog::showState);
    connect(&m_work, &AsideWork::progressed, this, [this](int done, int total) {
        m_progress->setRange(0, total);
        m_progress->setValue(done);
    });
}

void ImportDialog::askForFile()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Import a file"), m_parts.folder(),
                                     tr("Cards and questions (*.apkg *.txt *.csv *.tsv *.gift *.toml);;All files (*)"));
    if (!path.isEmpty()) {
        choose(path);
    }
}

void ImportDialog::askForFolder()
{
    const QString path = QFileDialog::getExistingDirectory(this, tr("Import a folder of rustlings"), m_parts.folder());
    if (!path.isEmpty()) {
        choose(path);
    }
}

void ImportDialog::choose(const QString &path)
{
    m_path = path;
    m_preview.reset();
    m_file->setText(path);
    m_format->setCurrentIndex(0); // the form of another file says nothing of this one
    if (!path.isEmpty()) {
        m_parts.usedFolder(QFileInfo(path).absolutePath());
    }
    look();
}

void ImportDialog::renewCourses()
{
    const QString text = m_course->currentText();
    const QSignalBlocker quiet(m_course);
    m_course->clear();
    OwnCourses courses = m_parts.ownCourses();
    const bool hasUsual = std::ranges::contains(courses, QString(Exchange::usualPack), &OwnCourses::value_type::first);
    if (!hasUsual) {
        courses.insert(courses.begin(), {QString(Exchange::usualPack), tr("Imported")});
    }
    for (const auto &[id, title] : courses) {
        m_course->addItem(title, id);
    }
    if (!text.isEmpty()) {
        m_course->setCurrentText(text);
    }
    showState();
}

ImportOrder ImportDialog::order() const
{
    const QString title = m_course->currentText().simplified();
    const int known = m_course->findText(title, Qt::MatchFixedString);
    ImportOrder order{.target = {m_parts.data, m_parts.lessons,
                                 known >= 0 ? m_course->itemData(known).toString() : Exchange::packIdOf(title), title},
                      .path = m_path,
                      .format = Exchange::importFormatNamed(m_format->currentData().toString()),
                      .incoming = {}};
    const bool isRead = m_preview && m_preview->path == m_path && (!order.format || *order.format == m_preview->format);
    if (isRead) {
        order.format = m_preview->format;
        order.incoming = m_preview->incoming;
    }
    return order;
}

void ImportDialog::look()
{
    if (m_work.isBusy()) {
        m_looksAgain = true;
        if (!m_isWriting) {
            m_work.stop(); // what is read now is not what is wanted any more
        }
        return;
    }
    m_work.start([order = order()](const Exchange::Pace &pace) { return lookAtImport(order, pace); },
                 [this](const Result<ImportOutlook> &outlook) { take(outlook); });
}

void ImportDialog::write()
{
    if (m_work.isBusy() || !m_preview || m_preview->plan.added() == 0) {
        return;
    }
    m_isWriting = true;
    say(tr("Importing…"));
    m_work.start(
        [order = order(), plan = m_preview->plan](const Exchange::Pace &pace) { return importPlan(order, plan, pace); },
        [this](const Result<ImportOutlook> &outlook) { take(outlook); });
}

void ImportDialog::takeBack()
{
    const QString import = m_imports->currentData().toString();
    if (m_work.isBusy() || import.isEmpty()) {
        return;
    }
    m_isWriting = true;
    say(tr("Taking it back…"));
    m_work.start([order = order(), import](const Exchange::Pace &pace) { return takeImportBack(order, import, pace); },
                 [this](const Result<ImportOutlook> &outlook) { take(outlook); });
}

/// Everything that was asked for ends here: what is known now, and what is said of it.
void ImportDialog::take(const Result<ImportOutlook> &outlook)
{
    const QString pack = order().target.pack;
    const bool isOther = std::exchange(m_looksAgain, false);
    m_isWriting = false;
    if (outlook) {
        m_imports->clear();
        for (const DoneImport &done : outlook->imports) {
            m_imports->addItem(done.title, done.id);
        }
        if (outlook->preview && !isOther) {
            showPreview(*outlook->preview);
        }
        const QString said = sentenceOf(*outlook);
        if (!said.isEmpty()) {
            say(said);
        } else if (!outlook->preview && m_isBad) {
            say(invitation());
        }
        if (outlook->wrote && outlook->wrote->added > 0) {
            m_filled = pack;
            emit courseChanged(pack);
        } else if (!outlook->undone.isEmpty()) {
            m_filled = outlook->isPackGone ? QString() : pack;
            outlook->isPackGone ? emit courseGone(pack) : emit courseChanged(pack);
        }
    } else {
        say(outlook.error().text(), true);
    }
    showState();
    if (std::exchange(m_closesThen, false)) {
        QDialog::reject();
    } else if (isOther) {
        look();
    }
}

void ImportDialog::showPreview(const Result<ImportPreview> &preview)
{
    if (!preview) {
        clearPreview();
        say(preview.error().text(), true);
        return;
    }
    m_preview = *preview;
    m_format->setItemText(0, tr("Recognised: %1").arg(formatTitle(preview->format)));
    m_comingModel->setRows(preview->coming);
    m_leftOutModel->setRows(preview->leftOut);
    m_tabs->setTabText(0, tr("Comes in (%L1)").arg(preview->coming.size()));
    m_tabs->setTabText(1, tr("Left out (%L1)").arg(preview->leftOut.size()));
    if (preview->coming.empty() != preview->leftOut.empty()) {
        m_tabs->setCurrentIndex(preview->coming.empty() ? 1 : 0);
    }
    say(tr("New: %L1. There already: %L2. Left out: %L3.")
            .arg(preview->plan.added())
            .arg(preview->plan.unchanged)
            .arg(preview->plan.problems.size()));
}

void ImportDialog::clearPreview()
{
    m_preview.reset();
    m_comingModel->setRows({});
    m_leftOutModel->setRows({});
    m_format->setItemText(0, tr("Recognise it"));
    m_tabs->setTabText(0, tr("Comes in"));
    m_tabs->setTabText(1, tr("Left out"));
}

QString ImportDialog::invitation()
{
    return tr("Choose a file or a folder, or drop it here. Nothing is written before you press Import.");
}

QString ImportDialog::sentenceOf(const ImportOutlook &outlook) const
{
    const QString course = m_course->currentText().simplified();
    if (outlook.wrote) {
        const int added = outlook.wrote->added;
        return added > 0 ? tr("%n item(s) came into the course “%1”. Open one of its lessons to begin with them.",
                              nullptr, added)
                               .arg(course)
                         : tr("Everything was there already; nothing was changed.");
    }
    if (!outlook.undone.isEmpty()) {
        return outlook.isPackGone
                   ? tr("“%1” is taken back, and the course “%2”, which had nothing else, is removed. What you have "
                        "answered in it is kept.")
                         .arg(outlook.undone, course)
                   : tr("“%1” is taken back. What you have answered in it is kept.").arg(outlook.undone);
    }
    return {};
}

void ImportDialog::showState()
{
    const bool isBusy = m_work.isBusy();
    m_progress->setVisible(isBusy);
    m_stop->setVisible(isBusy);
    m_stop->setEnabled(isBusy);
    if (isBusy) {
        m_progress->setRange(0, 0); // until it is known how much there is
    }
    m_write->setEnabled(!isBusy && m_preview && m_preview->plan.added() > 0);
    m_takeBack->setEnabled(!isBusy && m_imports->count() > 0);
    m_imports->setEnabled(m_imports->count() > 0);
    // It is read a moment after it was written.
    m_open->setVisible(std::ranges::contains(m_parts.ownCourses(), m_filled, &OwnCourses::value_type::first));
    for (QWidget *part : std::initializer_list<QWidget *>{m_file, m_chooseFile, m_chooseFolder, m_format, m_course}) {
        part->setEnabled(!m_isWriting);
    }
}

void ImportDialog::say(const QString &sentence, bool isBad)
{
    m_isBad = isBad;
    m_state->setText(sentence);
    m_state->setProperty("bad", isBad);
    m_state->style()->unpolish(m_state);
    m_state->style()->polish(m_state);
    QAccessibleAnnouncementEvent event(m_state, sentence);
    QAccessible::updateAccessibility(&event);
}

void ImportDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_work.isBusy() && Exchange::mayBeImport(droppedPath(*event))) {
        event->setDropAction(Qt::CopyAction); // never moved: the file stays where it is
        event->accept();
    }
}

void ImportDialog::dropEvent(QDropEvent *event)
{
    event->setDropAction(Qt::CopyAction);
    event->accept();
    choose(droppedPath(*event));
}

/// What is under way is asked to end first; it may be too late for that, and then it is done.
void ImportDialog::reject()
{
    if (m_work.isBusy()) {
        m_closesThen = true;
        m_work.stop();
        return;
    }
    QDialog::reject();
}

} // namespace Ochre::Window
