"""The application: `streamlit run dashboard.py`, or `uvicorn dashboard:app`."""

import streamlit as st
from starlette.middleware import Middleware

from targets.api.routes import mounted
from targets.presentation.words import Language, Words
from targets.web.compression import BundleCompression
from targets.web.failures import log_failure, show_failure
from targets.web.front_page import FrontPage, FrontPageLayer
from targets.web.menu import ADDRESSES, absent_page
from targets.web.practice import site_name
from targets.web.return_path import ReturnPath
from targets.web.security import SecurityHeaders, content_security_policy
from targets.web.sign_in_set_up import set_up
from targets.web.start import catalog_or_exit, settled, tracker
from targets.web.trail import tell_refusal

front_page = FrontPage.titled(site_name(catalog_or_exit(), Words(Language.ZH)), absent=absent_page())

app = st.App(
    "pages/_site.py",
    lifespan=settled,
    routes=[mounted(tracker, base=st.get_option("server.baseUrlPath"), refused=tell_refusal, failed=log_failure)],
    middleware=[
        Middleware(SecurityHeaders, policy=content_security_policy(front_page.script_hashes)),
        Middleware(BundleCompression),
        Middleware(ReturnPath, pages=ADDRESSES, secure=set_up().by_https),
        Middleware(FrontPageLayer, page=front_page, pages=ADDRESSES),
    ],
    on_script_error=show_failure,
)
