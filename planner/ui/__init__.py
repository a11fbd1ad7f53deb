"""The front end: the front door's plain pages, the desk, the elements and Streamlit's pages."""
