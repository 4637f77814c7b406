-- What a session keeps of its account has changed, and an older one does not say how its person signed in.
delete from identity.spring_session;
