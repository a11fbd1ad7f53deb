// Reads passages aloud: a recording of the site's, else a voice that lives on this device. Other
// voices send the words to whoever runs them, so they are never used, not even as a last resort.
(() => {
  "use strict";
  const root = document.getElementById("root");
  if (!root) return;
  const PATIENCE = 1500; // until it is believed that a device without voices has none
  const speech = window.speechSynthesis;
  const sound = new Audio(); // one for all: some tablets let only the one that was tapped play on
  let reading = null;
  let isPatient = Boolean(speech);

  const places = () => root.querySelectorAll(".aloud[data-passages]");
  const passagesOf = (place) => JSON.parse(place.dataset.passages);

  const show = (place, state) => {
    place.dataset.state = state;
    for (const part of place.querySelectorAll("[data-in]")) {
      part.hidden = !part.dataset.in.split(" ").includes(state);
    }
  };

  const localeOf = (tag) => {
    try {
      return new Intl.Locale(tag.replaceAll("_", "-"));
    } catch {
      return null;
    }
  };

  // Language and script decide: Cantonese and traditional voices are none for zh-Hans. The
  // region is a wish; where the passage has none, the device's own choice is nearest.
  const voiceFor = (tag) => {
    const wanted = localeOf(tag);
    const found = (speech?.getVoices() ?? []).filter((voice) => {
      const [has, asked] = [localeOf(voice.lang)?.maximize(), wanted?.maximize()];
      const isSame = has?.language === asked?.language && has?.script === asked?.script;
      return voice.localService === true && has && isSame;
    });
    const isNear = (voice) => wanted.region && localeOf(voice.lang).region === wanted.region;
    return found.find(isNear) ?? found.find((voice) => voice.default) ?? found[0];
  };

  const recordingOf = (passage) => passage.recordings.find(({ type }) => sound.canPlayType(type));

  const settle = (place) => {
    if (place === reading?.place || place.dataset.state === "failed") return;
    const isHeard = passagesOf(place).every((one) => recordingOf(one) ?? voiceFor(one.language));
    const hasWaited = !isPatient || speech.getVoices().length > 0;
    if (isHeard) show(place, "ready");
    else if (hasWaited) show(place, "voiceless");
  };
  const settleAll = () => places().forEach(settle);

  const play = (recording) => new Promise((done, fail) => {
    sound.onended = done;
    sound.onerror = fail;
    sound.src = recording.address;
    sound.play().catch(fail);
  });

  const speak = (passage, run) => new Promise((done, fail) => {
    const voice = voiceFor(passage.language);
    if (!voice) return fail();
    const utterance = new SpeechSynthesisUtterance(passage.text);
    utterance.lang = passage.language;
    utterance.voice = voice;
    utterance.onend = done;
    utterance.onerror = fail;
    run.utterance = utterance; // browsers forget one that nobody holds, and its end with it
    speech.speak(utterance);
  });

  const silence = () => {
    speech?.cancel();
    sound.pause();
    sound.removeAttribute("src");
    sound.load();
  };

  const stop = (state = "ready") => {
    const run = reading;
    if (!run) return;
    reading = null;
    silence();
    show(run.place, state);
  };

  const hear = async (passage, run) => {
    const recording = recordingOf(passage);
    if (!recording) return speak(passage, run);
    try {
      await play(recording);
    } catch (fault) {
      if (run !== reading) throw fault;
      await speak(passage, run);
    }
  };

  const read = async (place) => {
    stop();
    const run = { place };
    reading = run;
    show(place, "reading");
    try {
      for (const passage of passagesOf(place)) {
        await hear(passage, run);
        if (run !== reading) return;
      }
      stop();
    } catch {
      if (run === reading) stop("failed");
    }
  };

  // Streamlit puts new elements in place of old ones: listen where all of them pass.
  root.addEventListener("click", (event) => {
    const place = event.target.closest(".aloud button")?.closest(".aloud");
    if (!place) return;
    if (place === reading?.place) stop();
    else read(place);
  });

  // Another page, the cover, and a run without the passage all take its place away.
  new MutationObserver(() => {
    if (reading && !reading.place.isConnected) stop();
    root.querySelectorAll(".aloud[data-passages]:not([data-state])").forEach(settle);
  }).observe(root, { childList: true, subtree: true });
  addEventListener("pagehide", () => stop());
  document.addEventListener("visibilitychange", () => document.hidden && stop());

  speech?.addEventListener?.("voiceschanged", settleAll);
  setTimeout(() => {
    isPatient = false;
    settleAll();
  }, PATIENCE);
  settleAll();
})();
