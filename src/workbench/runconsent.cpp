// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/runconsent.h"

#include "settings/settings.h"
#include "workbench/document.h"

#include <QCheckBox>
#include <QCryptographicHash>
#include <QMessageBox>
#include <QPushButton>

namespace Ochre::Workbench {

namespace {

// Playground, explanations and opened files are the learner's own.
bool isOfCourse(const QString &document)
{
    return !lessonOf(document).isEmpty();
}

QString courseOf(const QString &document)
{
    return Progress::splitKey(document).course;
}

// A file with the text that it had when it was opened; the other texts of the learner began in Ochre.
QString keyOf(const QString &document, const QByteArray &opened)
{
    if (!document.startsWith(filePrefix)) {
        return document;
    }
    const QByteArray hash = QCryptographicHash::hash(opened, QCryptographicHash::Sha256).toHex().first(16);
    return document + u'#' + QString::fromLatin1(hash);
}

} // namespace

RunConsent::RunConsent(Settings::Settings &settings, IsForeign isForeign, QWidget &window)
    : QObject(&window)
    , m_settings(settings)
    , m_window(window)
    , m_isForeign(std::move(isForeign))
{
}

Runner::Trust RunConsent::trustOf(const QString &document) const
{
    if (!isOfCourse(document)) {
        return m_allowed.contains(document) ? Runner::Trust::LearnerAllowed : Runner::Trust::Learner;
    }
    const QString course = courseOf(document);
    if (!m_isForeign(course)) {
        return Runner::Trust::OwnCourse;
    }
    if (m_allowedCourses.contains(course) || m_settings.allowedCourses().contains(course)) {
        return Runner::Trust::ForeignAllowed;
    }
    return m_ordered.contains(document) ? Runner::Trust::ForeignContained : Runner::Trust::Foreign;
}

Runner::Trust RunConsent::ask(const QString &document, Sandbox::SandboxLevel level, const QByteArray &opened)
{
    const Runner::Trust before = trustOf(document);
    const QString key = keyOf(document, opened);
    if (m_allowed.value(document, key) != key) {
        m_allowed.remove(document);
    }
    if (Runner::mayExecute(trustOf(document), level)) {
        return trustOf(document);
    }
    if (!isOfCourse(document)) {
        askForProgram(document, key);
    } else if (Runner::mayExecute(Runner::Trust::ForeignContained, level)) {
        if (mayRunHeld(courseOf(document), level)) {
            m_ordered.insert(document);
        }
    } else {
        askForCourse(courseOf(document));
    }
    const Runner::Trust after = trustOf(document);
    if (after != before) {
        emit trustChanged(document);
    }
    return after;
}

void RunConsent::askForProgram(const QString &document, const QString &key)
{
    const auto ask = [this] {
        return askInWords(
            {.title = tr("No sandbox"),
             .text = tr("This system has no sandbox that holds programs."),
             .advice = tr("This program could read and change your files and use the network. Run it only "
                          "when you know what it does. Installing bubblewrap gives you the sandbox."),
             .button = tr("Run without a sandbox"),
             .remember = tr("Do not ask again for this program")});
    };
    const bool isRemembered = m_settings.allowedPrograms().contains(key);
    const Answer answer = isRemembered ? Answer::Run : ask();
    if (answer == Answer::RunAlways) {
        m_settings.allowProgram(key);
    }
    if (answer != Answer::Cancel) {
        m_allowed.insert(document, key);
    }
}

void RunConsent::askForCourse(const QString &course)
{
    const Answer answer = askInWords(
        {.title = tr("No sandbox"),
         .text = tr("This course did not come with Ochre, and this system has no sandbox that holds its programs."),
         .advice = tr("A program that runs now can read and change your files and use the network. Run it only "
                      "when you trust whoever wrote the course. Installing bubblewrap gives you the sandbox."),
         .button = tr("Run without a sandbox"),
         .remember = tr("Do not ask again for this course")});
    if (answer != Answer::Cancel) {
        m_allowedCourses.insert(course);
    }
    if (answer == Answer::RunAlways) {
        m_settings.allowCourse(course);
    }
}

bool RunConsent::mayRunHeld(const QString &course, Sandbox::SandboxLevel level)
{
    const QString key = course + u'@' + Sandbox::levelName(level); // no id of a course has this sign
    if (m_allowedCourses.contains(key) || m_settings.allowedCourses().contains(key)) {
        return true;
    }
    const Answer answer = askInWords(
        {.title = tr("Run a program of this course?"),
         .text = tr("This course did not come with Ochre: its programs are somebody else's."),
         .advice = level == Sandbox::SandboxLevel::Full
                       ? tr("The sandbox holds them: they see none of your files, and no network.")
                       : tr("The sandbox of this system is the weaker one: it keeps them from your files and from the "
                            "network, but holds them less firmly than the full one. Help › Toolchain says how to get "
                            "that."),
         .button = tr("Run"),
         .remember = tr("Do not ask again for this course"),
         .isDangerous = level != Sandbox::SandboxLevel::Full});
    if (answer != Answer::Cancel) {
        m_allowedCourses.insert(key);
    }
    if (answer == Answer::RunAlways) {
        m_settings.allowCourse(key);
    }
    return answer != Answer::Cancel;
}

RunConsent::Answer RunConsent::askInWords(const Question &question)
{
    QMessageBox box(question.isDangerous ? QMessageBox::Warning : QMessageBox::Question, question.title, question.text,
                    QMessageBox::Cancel, &m_window);
    box.setObjectName(QStringLiteral("runConsent"));
    box.setInformativeText(question.advice);
    QPushButton *run =
        box.addButton(question.button, question.isDangerous ? QMessageBox::DestructiveRole : QMessageBox::AcceptRole);
    run->setObjectName(QStringLiteral("consentRunButton"));
    auto *always = new QCheckBox(question.remember, &box);
    always->setObjectName(QStringLiteral("rememberConsentBox"));
    box.setCheckBox(always);
    if (question.isDangerous) {
        box.setDefaultButton(QMessageBox::Cancel);
    } else {
        box.setDefaultButton(run);
    }
    box.exec();
    if (box.clickedButton() != run) {
        return Answer::Cancel;
    }
    return always->isChecked() ? Answer::RunAlways : Answer::Run;
}

} // namespace Ochre::Workbench
