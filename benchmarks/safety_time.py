"""How long the screen takes for a message of 60 words, in each language and both scripts of Hindi."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

ROUNDS = 60
MOST = 150  # milliseconds at the 95th percentile
#: 59 words each, and two messages before them; a number behind makes the message another one each time.
TEXTS = {
    "English": (
        "i keep thinking about how everything went last spring and nobody at work seems to notice that i am barely "
        "there, my sister calls and i tell her i am fine, then i sit in the car for an hour because going upstairs "
        "takes too much, the neighbour waves and i wave back and it feels far away from me today",
        ("how was my week", "long, mostly"),
    ),
    "Spanish": (
        "no dejo de pensar en cómo fue todo la primavera pasada y nadie en el trabajo parece notar que apenas estoy, "
        "mi hermana llama y le digo que estoy bien, luego me quedo una hora en el coche porque subir las escaleras "
        "cuesta demasiado, el vecino saluda y yo saludo también, y todo me parece muy lejos de mí hoy también",
        ("cómo fue mi semana", "larga, sobre todo"),
    ),
    "German": (
        "ich denke dauernd daran, wie letztes Frühjahr alles gelaufen ist, und in der Arbeit merkt keiner, dass ich "
        "kaum noch da bin, meine Schwester ruft an und ich sage, dass es mir gut geht, dann sitze ich eine Stunde im "
        "Auto, weil mir die Treppe zu viel ist, der Nachbar winkt und ich winke zurück, alles so weit weg heute",
        ("wie war meine Woche", "lang, vor allem"),
    ),
    "French": (
        "je repense sans arrêt à la façon dont tout s'est passé au printemps dernier et personne au travail ne "
        "remarque que je suis à peine là, ma sœur appelle et je lui dis que je vais bien, puis je reste une heure "
        "dans la voiture parce que monter est trop dur, le voisin salue et je salue aussi, tout semble loin de moi "
        "aujourd'hui encore et encore",
        ("comment était ma semaine", "longue, surtout"),
    ),
    "Hindi, Devanagari": (
        "मैं बार बार सोचता हूँ कि पिछले वसंत में सब कैसे हुआ और काम पर किसी को पता नहीं चलता कि मैं मुश्किल से वहाँ "
        "हूँ, बहन फ़ोन करती है और मैं कह देता हूँ कि ठीक हूँ, फिर मैं एक घंटा गाड़ी में बैठा रहता हूँ क्योंकि ऊपर जाना "
        "बहुत भारी लगता है, पड़ोसी हाथ हिलाता है, सब दूर",
        ("मेरा हफ़्ता कैसा रहा", "लंबा, ज़्यादातर"),
    ),
    "Hindi, Latin letters": (
        "main baar baar sochta hu ki pichle saal yahan sab kaise hua aur kaam pe kisi ko pata nahi chalta ki main "
        "mushkil se wahan hu, behen phone karti hai aur main keh deta hu ki theek hu, phir main ek ghanta gaadi me "
        "baitha rehta hu kyunki upar jana bahut bhari lagta hai, padosi haath hilata hai, sab door",
        ("mera hafta kaisa raha", "lamba, zyadatar"),
    ),
}


def rows(judge: Callable[..., Any], rounds: int = ROUNDS) -> list[dict[str, Any]]:
    """A row for each: the 95th percentile, in milliseconds, and the median beside it."""
    found = []
    for name, (text, earlier) in TEXTS.items():
        words = " ".join(text.split()[:59])
        times = []
        for number in range(rounds + 5):
            started = time.perf_counter()
            judge(f"{words} {number}", earlier)
            times.append((time.perf_counter() - started) * 1000)
        ordered = sorted(times[5:])
        p95 = ordered[int(len(ordered) * 0.95)]
        found.append(
            {
                "what": f"a message of {len(words.split()) + 1} words, {name}, p95, ms",
                "value": round(p95, 1),
                "of": rounds,
                "must": f"<= {MOST}",
                "reached": p95 <= MOST,
                "note": f"median {ordered[len(ordered) // 2]:.1f} ms",
            }
        )
    return found
