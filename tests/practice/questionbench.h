// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "practice/optionbutton.h"
#include "practice/questionpanel.h"
#include "support/pagefixture.h"
#include "widgets/markdownview.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

namespace Ochre::Practice {

using namespace Qt::StringLiterals;

/// The panel of questions with a real store behind it, for tests that answer as a learner does.
class QuestionBench : public QObject {
protected:
    void begin()
    {
        m_fixture = std::make_unique<ProgressFixture>();
        QVERIFY(m_fixture->open());
        makePanel();
    }

    void end()
    {
        m_panel.reset();
        m_fixture.reset();
    }

    void makePanel()
    {
        m_panel = std::make_unique<QuestionPanel>(*m_fixture->progress);
        m_panel->setLook(Design::Look::make(Design::Scheme::Light, 100));
        m_panel->resize(620, 700);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }

    void show(const std::vector<Course::Question> &questions)
    {
        m_panel->showLesson(makeLesson(u"lesson"_s, questions), u"2026.11.1"_s, 7);
        m_panel->setFocus();
    }

    template<typename T>
    T *part(const QString &name) const
    {
        T *found = m_panel->findChild<T *>(name);
        if (!found) {
            qFatal("no %s", qPrintable(name));
        }
        return found;
    }

    // The event loop shows the buttons of this question and deletes those of the one before.
    OptionButton *option(const QString &id) const
    {
        QCoreApplication::processEvents();
        for (OptionButton *button : m_panel->findChildren<OptionButton *>()) {
            if (button->optionId() == id && button->isVisible()) {
                return button;
            }
        }
        qFatal("no option %s", qPrintable(id));
    }

    QString shownId(int position) const
    {
        const int row = m_panel->session().optionOrder().at(position);
        return m_panel->session().question().options[static_cast<size_t>(row)].id;
    }

    void choose(const QString &id)
    {
        for (int position = 0; position < m_panel->session().optionOrder().size(); ++position) {
            if (shownId(position) == id) {
                QTest::keyClick(m_panel.get(), static_cast<Qt::Key>(Qt::Key_A + position));
                return;
            }
        }
        qFatal("no option %s", qPrintable(id));
    }

    void handInAndGoOn(QWidget *field)
    {
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(submitButton()->isEnabled());
        QTest::mouseClick(submitButton(), Qt::LeftButton);
    }

    QStringList chosen() const
    {
        QCoreApplication::processEvents();
        QStringList ids;
        for (const OptionButton *button : m_panel->findChildren<OptionButton *>()) {
            if (button->isVisible() && button->isChecked()) {
                ids << button->optionId();
            }
        }
        return ids;
    }

    QPushButton *submitButton() const { return part<QPushButton>(u"submitButton"_s); }
    QString explanation() const { return part<Widgets::MarkdownView>(u"explainView"_s)->toPlainText().trimmed(); }
    Progress::ProgressService &progress() const { return *m_fixture->progress; }
    Progress::AnswerState stored(const QString &id) const { return progress().state().answers.value(id); }

    std::unique_ptr<ProgressFixture> m_fixture;
    std::unique_ptr<QuestionPanel> m_panel;
};

} // namespace Ochre::Practice
