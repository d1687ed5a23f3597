// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/questionpanel.h"
#include "smallpack.h"
#include "widgets/elidedlabel.h"

#include <QAbstractScrollArea>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Window::Rail;

/// Walks the pages of the window in every arrangement, at four sizes and three zooms: no text that cannot give way is
/// wider or higher than its place, and nothing sticks out of what it lies in.
class TestNothingCut final : public QObject {
    Q_OBJECT

private slots:
    void init() { QVERIFY(m_desk.write()); }
    void cleanup() { m_desk.end(); }

    void pages_haveRoomForTheirWords_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("zoom");
        for (const QSize size : {QSize{1024, 768}, QSize{1280, 800}, QSize{1920, 1080}, QSize{2560, 1440}}) {
            for (const int zoom : {100, 150, 200}) {
                QTest::addRow("%d x %d at %d %%", size.width(), size.height(), zoom) << size << zoom;
            }
        }
    }

    void pages_haveRoomForTheirWords()
    {
        QFETCH(const QSize, size);
        QFETCH(const int, zoom);
        QVERIFY(m_desk.start());
        m_desk->settings.setZoom(zoom);
        m_desk->window.resize(size);
        settle();
        QVERIFY2(m_desk->window.size() == size,
                 qPrintable(u"the window wants %1 × %2"_s.arg(m_desk->window.width()).arg(m_desk->window.height())));
        QStringList cut;
        for (const QString &arrangement : {u"readAction"_s, u"practiseAction"_s, u"codeAction"_s}) {
            m_desk->window.openExercise(u"ship-it"_s);
            QVERIFY(m_desk->press(arrangement));
            QVERIFY(m_desk->press(u"resetLayoutAction"_s));
            settle();
            cut += lookTwice(arrangement);
        }
        QVERIFY(m_desk->press(u"focusQuestionsAction"_s));
        Practice::QuestionPanel *questions = m_desk->window.learnView().questionPanel;
        QTest::keyClick(questions, Qt::Key_A);
        settle();
        cut += lookTwice(u"question, chosen"_s);
        QTest::keyClick(questions, Qt::Key_Return);
        settle();
        cut += lookTwice(u"question, answered"_s);
        for (const auto &[page, name] :
             {std::pair{Rail::Today, u"today"_s}, std::pair{Rail::Interview, u"interview"_s}}) {
            m_desk->window.showPage(page);
            settle();
            cut += lookTwice(name);
        }
        QVERIFY2(cut.isEmpty(), qPrintable(u'\n' + cut.join(u'\n')));
    }

private:
    static void settle() { QTest::qWait(60); } // layouts of docks come with timers

    /// A state that changes meanwhile ("Saved 14:03") has its room with the next layout.
    QStringList lookTwice(const QString &state) const
    {
        if (look(state).isEmpty()) {
            return {};
        }
        settle();
        return look(state);
    }

    /// What is cut on what is shown, one line each.
    QStringList look(const QString &state) const
    {
        QStringList cut;
        for (const QWidget *widget : m_desk->window.findChildren<QWidget *>()) {
            // The panels behind the one in front are visible to Qt, and lie beside the window.
            if (!widget->isVisible() || widget->visibleRegion().isEmpty() || !hasFixedText(widget)) {
                continue;
            }
            // The room above and below the letters may shrink, the letters may not.
            const QSize need = needOf(widget);
            const QSize wanted(std::max(widget->minimumSizeHint().width(), need.width()), need.height());
            const QString name = u"%1: %2 “%3”"_s.arg(state, widget->objectName(), widget->property("text").toString());
            if (widget->width() < wanted.width() || widget->height() < wanted.height()) {
                cut << u"%1 wants %2 × %3 and has %4 × %5"_s.arg(name)
                           .arg(wanted.width())
                           .arg(wanted.height())
                           .arg(widget->width())
                           .arg(widget->height());
            } else if (!isScrolled(widget) && !isWhole(widget)) {
                cut << name + u" sticks out"_s;
            }
        }
        return cut;
    }

    static bool hasFixedText(const QWidget *widget)
    {
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            return !label->wordWrap() && !qobject_cast<const Widgets::ElidedLabel *>(label) && !label->text().isEmpty();
        }
        return (qobject_cast<const QPushButton *>(widget) || qobject_cast<const QToolButton *>(widget)
                || qobject_cast<const QCheckBox *>(widget) || qobject_cast<const QRadioButton *>(widget))
               && !widget->property("text").toString().isEmpty();
    }

    static QSize needOf(const QWidget *widget)
    {
        const QString text = widget->property("text").toString().remove(u'&');
        return {widget->fontMetrics().size(Qt::TextShowMnemonic, text).width(), widget->fontMetrics().height()};
    }

    static bool isScrolled(const QWidget *widget)
    {
        for (const QWidget *above = widget->parentWidget(); above; above = above->parentWidget()) {
            if (qobject_cast<const QAbstractScrollArea *>(above)) {
                return true;
            }
        }
        return false;
    }

    bool isWhole(const QWidget *widget) const
    {
        const QRect place(widget->mapTo(&m_desk->window, QPoint()), widget->size());
        for (const QWidget *above = widget->parentWidget(); above && above != &m_desk->window;
             above = above->parentWidget()) {
            if (!QRect(above->mapTo(&m_desk->window, QPoint()), above->size()).contains(place)) {
                return false;
            }
        }
        return m_desk->window.rect().contains(place);
    }

    Window::SmallDesk m_desk;
};

QTEST_MAIN(TestNothingCut)
#include "tst_nothingcut.moc"
